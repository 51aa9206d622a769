namespace Ucr.Server.Reporting.Reports;

/// <summary>The national tables as they are published, and the exact counts beside them.</summary>
/// <remarks>Source: docs/figures.md; docs/standards.md, rules 1 to 8.</remarks>
public static class NationalReport
{
    /// <summary>The report.</summary>
    public static Report Report { get; } = new(
        "national", "National tables", "Seen within 2 hours, referrals and contacts, counted and rounded as NHS England publishes them.",
        [
            new("published", "As published",
            [
                Measure.Rounded("published_seen", "Table 1: seen", Figure.Seen),
                Measure.Rounded("published_in_time", "Table 1: within 2 hours", Figure.InTime),
                Measure.PublishedShare("published_percent", "Table 1: share", Figure.InTime, Figure.Seen),
                Measure.Rounded("published_referrals", "Table 2: referrals", Figure.Referrals),
                Measure.Rounded("published_contacts", "Table 3: contacts", Figure.Contacts),
                Measure.Rounded("published_all_ucr", "All UCR referrals", Figure.AllUcr),
            ])
            {
                MonthsOnly = true,
            },
            new("exact", "Exact",
            [
                Measure.Count("seen", "Seen", Figure.Seen),
                Measure.Count("in_time", "Within 2 hours", Figure.InTime),
                Measure.Count("not_in_time", "Later", Figure.NotInTime),
                Measure.Share("percent", "Share", Figure.InTime, Figure.Seen),
                Measure.Count("referrals", "Referrals", Figure.Referrals),
                Measure.Count("contacts", "Contacts", Figure.Contacts),
                Measure.Count("all_ucr", "All UCR referrals", Figure.AllUcr),
                Measure.Count("not_counted", "Cannot be right", Figure.NotCounted),
            ]),
        ],
        [
            "Each count as published is rounded to the nearest 5, and 1 to 7 become 5. The share comes from the rounded counts, to one decimal.",
            "Table 1: clocks of type 05 by the month in which they stopped, within 2 hours if that took 120 minutes or less. Nobody who has not been seen is in it.",
            "Table 2: referrals with a clock of type 05, by the month of receipt. Table 3: attended contacts of referrals with a clock of type 05 or 07, by the month of the contact.",
            "All UCR referrals: with a clock of type 05, 06 or 07, by the month of receipt. The definition of the series that begins in April 2026 is not verified, and its rate per 100,000 stands under “Rates per 100,000” where a population was imported.",
            "What was entered in error stands in no figure. A clock that stopped before it started is listed under “Cannot be right”, and is in no share.",
        ]);
}
