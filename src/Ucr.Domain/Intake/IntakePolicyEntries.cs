using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Intake;

/// <summary>The policies of receiving a referral.</summary>
public static class IntakePolicyEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyEntry.Fixed(
            "incomplete-keeps-first-receipt", "When was an incomplete referral received?", National, Inferred, "From the rejection reasons of the community data set: 03, incomplete information",
            new(new("incomplete-keeps-first-receipt/1"), "When it first came, however little it said; if it is rejected for that and comes back, the first time stays.", Offered: true),
            new(new("complete-referral-received/1"), "When the missing information came.")) with { Rules = [14] },
        PolicyEntry.Fixed(
            "duplicate-keeps-first-clock", "What happens to a second referral for a need that is already open?", Local, ProductDecision, "Rejection reason 01 verified; " + NotFound,
            new(new("duplicate-keeps-first-clock/1"), "A clinician reads it and links it; the first referral and its clock stay. Another need, or somebody getting worse, is a referral of its own.", Offered: true),
            new(new("duplicate-starts-own-clock/1"), "It is taken as a referral of its own, with a clock of its own.")) with { Rules = [33], Rulings = [5] },
        PolicyEntry.Fixed(
            "repeat-by-message", "How is the same message known when it comes twice?", National, Inferred, "BaRS: message and journey identifiers",
            new(new("repeat-by-message/1"), "By its sender and message id: one referral, the same answer.", Offered: true),
            new(new("repeat-by-journey/1"), "By the journey id alone, across messages.")) with { Rules = [34] },
        PolicyEntry.Fixed(
            "unknown-nhs-number", "Is a referral taken without an NHS number?", National, Inferred, "Number status codes 03 and 07 verified; a later match inferred",
            new(new("unknown-nhs-number/1"), "Yes; a later match changes neither the receipt nor the clock.", Offered: true),
            new(new("trace-before-acceptance/1"), "Received, and accepted only after the number was traced.")) with { Rules = [57] },
        PolicyEntry.Fixed(
            "pathway-receipts", "Whose receipt counts when a referral goes from one provider to another?", Local, ProductDecision, NotFound,
            new(new("pathway-receipts/1"), "The first receipt stays on the pathway, each provider's own receipt starts its own clock, and both waits are shown.", Offered: true),
            new(new("first-receipt-only/1"), "The first provider's receipt starts every later clock."),
            new(new("own-receipt-only/1"), "Only the provider's own receipt is kept.")) with { Rules = [35] },
    ];
}
