namespace Ucr.Server.Reporting.Reports;

/// <summary>What people ask for in the first week, as far as the events can answer it.</summary>
/// <remarks>Source: docs/figures.md, "What people ask first". None of it is a national figure.</remarks>
public static class CareReport
{
    /// <summary>The report.</summary>
    public static Report Report { get; } = new(
        "care", "What became of them", "Who came again, who lay on the floor, who was referred on or went to hospital, and where they were later, as recorded.",
        [
            new("again", "Received, and received again",
            [
                Measure.Count("received", "Received", Figure.Received),
                Measure.Count("overnight", "8 in the evening to 8", Figure.Overnight),
                Measure.Count("again_48_hours", "Again within 48 hours", Figure.Again48Hours),
                Measure.Count("again_7_days", "Within 7 days", Figure.Again7Days),
                Measure.Count("again_30_days", "Within 30 days", Figure.Again30Days),
            ]),
            new("floor", "On the floor",
            [
                Measure.Count("on_floor", "On the floor", Figure.OnFloor),
                Measure.Count("on_floor_hour", "More than 60 minutes", Figure.OnFloorHour),
                Measure.Share("on_floor_hour_percent", "Share", Figure.OnFloorHour, Figure.OnFloor),
            ]),
            new("afterwards", "What followed, as recorded",
            [
                Measure.Count("referred_on", "Referred on", Figure.ReferredOn),
                Measure.Count("hospital", "Hospital within 24 hours", Figure.Hospital),
                Measure.Share("hospital_percent", "Share of received", Figure.Hospital, Figure.Received),
                Measure.Count("admission_reviewed", "Admission reviewed", Figure.AdmissionReviewed),
                Measure.Count("died", "Died", Figure.Died),
            ]),
            new("later", "Later",
            [
                Measure.Count("reablement_35", "Reablement open at 35 days", Figure.Reablement35),
                Measure.Count("reablement_42", "At 42 days", Figure.Reablement42),
                Measure.Count("home_91_due", "91 days are over", Figure.Home91Due),
                Measure.Count("home_91_yes", "At home then", Figure.Home91Yes),
                Measure.Count("home_91_unknown", "Nobody has recorded", Figure.Home91Unknown),
            ]),
        ],
        [
            "Again: received within 48 hours, 7 or 30 days after an earlier referral of the same person. Two records of one person count as two until they are joined and a referral is moved.",
            "On the floor: since when was told at the call; until they were lifted, else somebody was with them, else the referral closed.",
            "Hospital within 24 hours counts referrals closed as conveyed or admitted within 24 hours of the first contact. It proves no avoidance: whom nobody took is not known to have stayed out of hospital.",
            "Reablement: the month in which the 35th or 42nd day after the stop of the 2-day clock lies. 91 days: the month of the 91st day after the stop of the last clock; whoever died is left out.",
            "Attendance or admission at 72 hours, 7 and 30 days, occupied bed days, and whether somebody died where they wished need data of hospitals and registries, which is not loaded: nothing here stands in for it. The rate per bed of a care home needs its number of beds, which the public files do not tell.",
        ]);
}
