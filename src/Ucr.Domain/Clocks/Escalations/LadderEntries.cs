using System.Text.RegularExpressions;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>Each kind's ladder as a policy that people can read and type (rule 48).</summary>
public static partial class LadderEntries
{
    /// <summary>The policies, in the order of the kinds.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } = [.. Enum.GetValues<EscalationKind>().Select(Of)];

    private static PolicyEntry Of(EscalationKind kind)
    {
        var key = $"ladder-{Capital().Replace(kind.ToString(), "-$0").TrimStart('-').ToLowerInvariant()}";
        return new(key, $"{kind.InWords()}. Who is told, and who next?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found")
        {
            Rules = [48],
            Present = policies => LineFields.Sentences(LadderLines.Form.Write(Lines(policies, kind))),
            Fields =
            [
                LineFields.Form(
                    key, "Steps, one a line", LadderLines.Hint, policies => Pointer(policies, kind), LadderLines.Form,
                    policies => Lines(policies, kind), (policies, lines) => With(policies, kind, lines), LadderLines.Fault),
            ],
        };
    }

    private static IReadOnlyList<LadderLine> Lines(ServicePolicies policies, EscalationKind kind) => LadderLines.Of(policies.Escalations.For(kind));

    private static string Pointer(ServicePolicies policies, EscalationKind kind) =>
        $"/escalations/ladders/{policies.Escalations.Ladders.TakeWhile(ladder => ladder.Kind != kind).Count()}";

    private static ServicePolicies With(ServicePolicies policies, EscalationKind kind, IReadOnlyList<LadderLine> lines) =>
        LadderLines.Form.Write(lines).SequenceEqual(LadderLines.Form.Write(Lines(policies, kind)), StringComparer.Ordinal) ? policies : With(policies, LadderLines.Ladder(kind, lines));

    private static ServicePolicies With(ServicePolicies policies, LadderPolicy changed) => policies with
    {
        Escalations = policies.Escalations with
        {
            Ladders = policies.Escalations.Ladders.Any(ladder => ladder.Kind == changed.Kind)
                ? [.. policies.Escalations.Ladders.Select(ladder => ladder.Kind == changed.Kind ? changed : ladder)]
                : [.. policies.Escalations.Ladders, changed],
        },
    };

    [GeneratedRegex("[A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
