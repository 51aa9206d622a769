namespace Ucr.Server.Reporting.Reports;

/// <summary>What the national tables leave out: everybody who was due, how long each step took, and what became of every referral.</summary>
/// <remarks>Source: docs/figures.md; docs/standards.md, rules 4, 27, 46 and 48. None of it is a national figure.</remarks>
public static class EveryoneReport
{
    /// <summary>The report.</summary>
    public static Report Report { get; } = new(
        "everyone", "Everyone who was due", "Local figures beside the national ones: whoever was never seen counts as not met.",
        [
            new("all_due", "All that fell due",
            [
                Measure.Count("all_due", "Fell due", Figure.AllDue),
                Measure.Count("all_due_in_time", "Seen in time", Figure.AllDueInTime),
                Measure.Share("all_due_percent", "Share", Figure.AllDueInTime, Figure.AllDue),
                Measure.Count("all_due_late", "Seen late", Figure.AllDueLate),
                Measure.Count("all_due_never_seen", "Never seen", Figure.AllDueNeverSeen),
            ]),
            new("decided", "What was decided",
            [
                Measure.Count("received", "Received", Figure.Received),
                Measure.Count("accepted", "Accepted", Figure.Accepted),
                Measure.Count("rejected", "Rejected", Figure.Rejected),
                Measure.Count("redirected", "Redirected", Figure.Redirected),
                Measure.Count("undecided", "No decision", Figure.Undecided),
                Measure.Count("no_access", "Nobody could get in", Figure.NoAccess),
            ]),
            new("steps", "Minutes from receipt to each step: half within, and nine in ten within",
            [
                .. Times("decided", "Decided", Figure.Decided),
                .. Times("allocated", "Allocated", Figure.Allocated),
                .. Times("taken", "Taken on", Figure.TakenOn),
                .. Times("arrived", "At the door", Figure.AtTheDoor),
                .. Times("seen", "With the patient", Figure.WithThePatient),
            ]),
            new("stages", "Not met: how far it was when it fell due", [Measure.Count("all_due_missed", "Not met", Figure.AllDueMissed)]) { By = Cut.Stage },
            new("breach_reasons", "Not met: why, as recorded", [Measure.Count("all_due_missed", "Not met", Figure.AllDueMissed)]) { By = Cut.BreachReason },
            new("rejections", "Why it was rejected", [Measure.Count("rejected", "Rejected", Figure.Rejected)]) { By = Cut.Reason },
            new("redirects", "Where it was redirected to", [Measure.Count("redirected", "Redirected", Figure.Redirected)]) { By = Cut.Reason },
        ],
        [
            "All that fell due: clocks of type 05 by the month of the due time. Whoever was seen late, or never, is not met. A clock that was left behind before it was due never fell due.",
            "What was decided: every referral received in the month but those entered in error, as last decided. “No decision” is whoever waits, withdrew, or was linked to another referral.",
            "Minutes from receipt: to the first decision of every referral that has one; to the first allocation, the first acceptance by whoever goes, the first arrival and the contact that stopped the clock, of referrals with a clock of type 05. Each number is one referral's own (nearest rank), and opens all of those that it was taken from. The month is that of receipt.",
            "How far it was when it fell due is worked out from the recorded times: it needs nobody to write anything down. For history of another system it is not known.",
            "Why, as recorded, is what staff or a manager said later, from the service’s own list. “Nobody has said why” opens those who are still to be asked about.",
            "“Nobody could get in” counts referrals by receipt, also where somebody got in later.",
        ]);

    private static IEnumerable<Measure> Times(string key, string head, Figure figure) =>
    [
        Measure.Time($"{key}_median", $"{head}: half", figure, ninetieth: false),
        Measure.Time($"{key}_90th", $"{head}: 9 in 10", figure, ninetieth: true),
    ];
}
