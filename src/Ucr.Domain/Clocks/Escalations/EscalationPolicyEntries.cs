using Ucr.Domain.Settings;
using static Ucr.Domain.Settings.PolicyCertainty;
using static Ucr.Domain.Settings.PolicyOrigin;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>The policies of telling people that something is late or wrong. Ladders and rotas are changed by a file.</summary>
public static class EscalationPolicyEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyFields.Lengths(
            new("sender-told-within", "How soon must whoever referred know how it ended?", Local, ProductDecision, NotFound) { Rules = [48] },
            ("sender-told-within-minutes", "Minutes from the end until the sender must know", "/escalations/senderToldWithin", policies => policies.Escalations.SenderToldWithin, (policies, value) => policies with { Escalations = policies.Escalations with { SenderToldWithin = value } }, 5, 2880)),
        new("repeats", "How often is the last step of a ladder repeated?", Local, ProductDecision, NotFound)
        {
            Rules = [48],
            Present = policies => $"{policies.Escalations.RepeatsAtMost} times at most; then it stands on the board until somebody answers.",
            Fields = [PolicyFields.Number("repeats-at-most", "Repeats of the last step at most", _ => "/escalations/repeatsAtMost", policies => policies.Escalations.RepeatsAtMost, (policies, value) => policies with { Escalations = policies.Escalations with { RepeatsAtMost = value } }, 0, 100)],
        },
    ];
}
