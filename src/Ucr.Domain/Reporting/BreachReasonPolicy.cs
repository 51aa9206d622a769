using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Reporting;

/// <summary>Which reasons there are why a standard was not met.</summary>
public static class BreachReasonPolicy
{
    private const string Example = "nobody_free | Nobody who could go was free";

    private static readonly LineForm<BreachReason> Form =
        TextForms.Keyed<BreachReason>(reason => [reason.Key, reason.Words], parts => parts is [var key, var words] ? new(key, words) : null, Example);

    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "breach-reasons", "Which reasons are there why a standard was not met?", RuleOrigin.Local, Certainty.ProductDecision, "No national list was found")
    {
        Rules = [4],
        Present = policies => policies.Reporting.BreachReasons is { Count: > 0 } reasons ? string.Join("; ", reasons.Select(reason => reason.Words)) + "." : "None: nobody is asked.",
        Fields =
        [
            LineFields.List(
                "breach-reasons", "Reasons, one a line", $"A key and the words, with | between: {Example}. A key never changes its meaning: it stands on what was answered.", "/reporting/breachReasons",
                Form, policies => policies.Reporting.BreachReasons, (policies, reasons) => policies with { Reporting = policies.Reporting with { BreachReasons = reasons } }, Fault),
        ],
    };

    private static string? Fault(IReadOnlyList<BreachReason> reasons) =>
        reasons.FirstOrDefault(reason => !TextForms.IsKey(reason.Key)) is { } odd ? TextForms.OddKey(odd.Key) : LineFields.Twice(reasons, reason => reason.Key);
}
