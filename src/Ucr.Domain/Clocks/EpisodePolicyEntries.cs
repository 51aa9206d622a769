using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Clocks;

/// <summary>The policies of the longer and the local clocks, and of what happens when one runs out.</summary>
public static class EpisodePolicyEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies; one that has become a clock stands among the clocks' limits instead.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } = [.. Named().Where(entry => ClockLimitEntries.All.All(limit => !string.Equals(limit.Key, entry.Key, StringComparison.Ordinal)))];

    private static IReadOnlyList<PolicyEntry> Named() =>
    [
        PolicyEntry.Fixed(
            "crisis-episode", "How long does a crisis response last?", Local, ProductDecision, "Typically up to 48 hours (second hand); the warning is ours",
            new(new("crisis-48-hours/1"), "48 hours: a warning then, and to stay open longer needs an onward referral.", Offered: true),
            new(new("crisis-72-hours/1"), "72 hours, as some services do.")) with { Rules = [42] },
        PolicyEntry.Fixed(
            "reablement-episode", "How long does reablement last?", Local, ProductDecision, "Six weeks verified as the free-of-charge period; the warning is ours",
            new(new("reablement-42-days/1"), "42 days, with a warning at day 35; an extension needs a reason.", Offered: true),
            new(new("reablement-by-plan/1"), "As long as the person's plan says.")) with { Rules = [41] },
        PolicyEntry.Fixed(
            "golden-hour", "Is there a clock of 60 minutes for people who would otherwise be admitted?", Local, Verified, "One county's practice (Portsmouth)",
            new(new("golden-hour-off/1"), "No, unless a service switches it on. It never touches the national figure.", Offered: true),
            new(new("golden-hour/1"), "Yes, on cases marked so.")) with { Rules = [43] },
        PolicyEntry.Fixed(
            "referrer-call-back", "Is the referrer called back within 15 minutes?", Local, Verified, "One county's procedure (Cornwall)",
            new(new("referrer-call-back-off/1"), "Not as a clock, unless a service switches it on.", Offered: true),
            new(new("referrer-call-back/1"), "Yes, as a clock of its own.")) with { Rules = [44] },
        PolicyEntry.Fixed(
            "time-on-floor", "How long may somebody who fell lie on the floor before a warning?", Local, Verified, "Going further for winter: level 1 and 2 falls; harm after an hour on the floor verified",
            new(new("time-on-floor/1"), "A clock of its own warns before 60 minutes.", Offered: true),
            new(new("time-on-floor-off/1"), "It is not timed by itself.")) with { Rules = [45] },
        PolicyEntry.Fixed(
            "awaiting-ambulance", "When is a referral over that became a 999 call?", Local, ProductDecision, NotFound,
            new(new("awaiting-ambulance/1"), "When the crew is with the person: until then it stays open with a named owner and safety calls. No clock stop is invented.", Offered: true),
            new(new("closed-at-upgrade/1"), "When the ambulance was asked for.")) with { Rules = [31], Rulings = [16] },
        PolicyEntry.Fixed(
            "escalation", "Who hears of a deadline that is near or missed?", Local, ProductDecision, NotFound,
            new(new("escalation-by-ladder/1"), "Whoever must act, then the next rung, until somebody acknowledges it; a warning before, and the breach itself.", Offered: true),
            new(new("escalation-on-board/1"), "The board shows it; nobody is told.")) with { Rules = [48] },
    ];
}
