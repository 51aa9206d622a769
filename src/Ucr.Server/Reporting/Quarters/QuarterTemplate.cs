using Ucr.Server.Reporting.Reports;

namespace Ucr.Server.Reporting.Quarters;

/// <summary>The fixed template of the quarterly report: the same rows in the same order at every site, so that they can be compared.</summary>
/// <remarks>A change of a row is a new version of the template.</remarks>
public static class QuarterTemplate
{
    /// <summary>Its name and version.</summary>
    public const string Version = "ucr-quarterly/1";

    /// <summary>What is told for each month, for the quarter and for the one before.</summary>
    public static Report Times { get; } = new("quarter", "Quarterly report", "The same rows in the same order at every site.",
        [
            new("national", "The national standard",
            [
                Measure.Rounded("published_seen", "Seen on the 2-hour clock", Figure.Seen),
                Measure.Rounded("published_in_time", "Seen within 2 hours", Figure.InTime),
                Measure.PublishedShare("published_percent", "Share within 2 hours", Figure.InTime, Figure.Seen),
                Measure.Rounded("published_referrals", "2-hour referrals", Figure.Referrals),
                Measure.Rounded("published_contacts", "Care contacts", Figure.Contacts),
                Measure.Rounded("published_all_ucr", "All UCR referrals", Figure.AllUcr),
            ]),
            new("due", "Everyone who was due (local)",
            [
                Measure.Count("all_due", "Fell due", Figure.AllDue),
                Measure.Count("all_due_in_time", "Seen in time", Figure.AllDueInTime),
                Measure.Share("all_due_percent", "Share", Figure.AllDueInTime, Figure.AllDue),
                Measure.Count("all_due_never_seen", "Never seen", Figure.AllDueNeverSeen),
                Measure.Time("seen_median", "Minutes to the patient: half", Figure.WithThePatient, ninetieth: false),
                Measure.Time("seen_90th", "Minutes to the patient: 9 in 10", Figure.WithThePatient, ninetieth: true),
                Measure.Time("decided_median", "Minutes to a decision: half", Figure.Decided, ninetieth: false),
            ]),
            new("decided", "What was decided (local)",
            [
                Measure.Count("received", "Received", Figure.Received),
                Measure.Count("accepted", "Accepted", Figure.Accepted),
                Measure.Count("rejected", "Rejected", Figure.Rejected),
                Measure.Count("redirected", "Redirected", Figure.Redirected),
                Measure.Count("no_access", "Nobody could get in", Figure.NoAccess),
            ]),
            new("care", "What became of them, as recorded (local)",
            [
                Measure.Count("referred_on", "Referred on", Figure.ReferredOn),
                Measure.Count("hospital", "Hospital within 24 hours", Figure.Hospital),
                Measure.Count("again_7_days", "Referred again within 7 days", Figure.Again7Days),
                Measure.Count("on_floor_hour", "On the floor for more than 60 minutes", Figure.OnFloorHour),
                Measure.Count("reablement_42", "Reablement open at 42 days", Figure.Reablement42),
                Measure.Count("home_91_due", "91 days are over", Figure.Home91Due),
                Measure.Count("home_91_yes", "At home after 91 days", Figure.Home91Yes),
            ]),
            new("honesty", "How far the times can be relied on (local)",
            [
                Measure.Count("stop_late", "Stops written down later", Figure.StopLate),
                Measure.Count("stop_into_time", "Put right from late to in time", Figure.StopIntoTime),
                Measure.Count("not_counted", "Times that cannot be right", Figure.NotCounted),
                Measure.Share("promise_kept_percent", "Promised times kept", Figure.PromiseKept, Figure.Promised),
            ]),
        ],
        []);

    /// <summary>What is told of the quarter, by who people are and why.</summary>
    public static Report Parts { get; } = new("quarter-parts", "Quarterly report", "",
        [
            Part(Cut.Source), Part(Cut.Need), Part(Cut.Age), Part(Cut.Sex), Part(Cut.Ethnicity), Part(Cut.Deprivation),
            new("breach", "Not met: why, as recorded", [Measure.Count("all_due_missed", "Not met", Figure.AllDueMissed)]) { By = Cut.BreachReason },
            new("reason", "Why rejected", [Measure.Count("rejected", "Rejected", Figure.Rejected)]) { By = Cut.Reason },
        ],
        []);

    private static ReportTable Part(Cut cut) => new(cut.Key(), $"By {cut.Title().ToLowerInvariant()}",
        [
            Measure.Count("received", "Received", Figure.Received),
            Measure.Count("all_due", "Fell due", Figure.AllDue),
            Measure.Share("all_due_percent", "Share in time", Figure.AllDueInTime, Figure.AllDue),
        ])
    { By = cut };
}
