using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Clocks;

/// <summary>The policies of when clocks start, what stops them and how they are read.</summary>
public static class ClockPolicyEntries
{
    private const string NotFound = "No national rule was found";
    private const string Guidance = "National guidance (2021 and later) could not be read; recalled from practice";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyEntry.Fixed(
            "received-by-service", "When does a response clock start?", National, Recalled, Guidance,
            new(new("received-by-service/1"), "When the service, or its single point of access, receives the referral. Triage never resets it.", Offered: true),
            new(new("accepted-by-service/1"), "When a clinician accepts the referral."),
            new(new("triaged-by-service/1"), "When triage has ended.")) with { Rules = [13] },
        PolicyEntry.Fixed(
            "due-after-closing", "What happens to a response that falls due after closing?", Local, ProductDecision, NotFound,
            new(new("due-after-closing/1"), "The clock runs on: it is handed to whoever responds out of hours, or stands as at risk.", Offered: true),
            new(new("pauses-at-closing/1"), "The clock pauses until the next opening.")) with { Rules = [15] },
        PolicyEntry.Fixed(
            "first-attended-face-to-face-contact", "What stops the response clock?", National, Recalled, Guidance,
            new(new("first-attended-face-to-face-contact/1"), "The start of the first attended face-to-face contact of the response team, once identity is confirmed. A telephone call, setting off and the arrival at the door do not.", Offered: true),
            new(new("arrival-at-door/1"), "The arrival at the door."),
            new(new("first-contact-of-any-kind/1"), "The first contact, by telephone too.")) with { Rules = [23, 24], Rulings = [14] },
        PolicyEntry.Fixed(
            "elapsed-time", "How is elapsed time counted?", National, ProductDecision, "Analysts' query (minute boundaries) verified; the choice is ours",
            new(new("elapsed-seconds/1"), "As instants cut to whole seconds, so that a night when the clocks change is as long as it was. The count of minute boundaries and of wall-clock time stand beside it under their own names.", Offered: true),
            new(new("minute-boundaries/1"), "As the count of minute boundaries (DATEDIFF) between start and stop."),
            new(new("wall-clock/1"), "As the difference of the local times.")) with { Rules = [2, 20, 21] },
        PolicyEntry.Fixed(
            "late-entry", "Until when may a time be entered afterwards?", Local, ProductDecision, "No negative wait verified; the rest is ours",
            new(new("late-entry-always-shown/1"), "At any time after; both the time it happened and the time it was entered are shown. Before receipt, or in the future, is refused.", Offered: true),
            new(new("late-entry-same-day/1"), "Until the end of the day; later with a manager.")) with { Rules = [49] },
        PolicyEntry.Fixed(
            "sender-breach-time", "Which deadline orders the queue: the sender's or ours?", Local, ProductDecision, "BaRS carries the sender's time (verified); the order is ours",
            new(new("earlier-of-both/1"), "The earlier one; both are kept.", Offered: true),
            new(new("own-deadline-only/1"), "Ours; the sender's is shown.")) with { Rules = [47] },
    ];
}
