namespace Ucr.Server.Reporting;

/// <summary>A number in a report. Each is counted by <see cref="FigureSql"/> from the rows that its list shows.</summary>
public enum Figure
{
    /// <summary>Type 05 clocks that stopped in the month: the national denominator (table 1).</summary>
    Seen,

    /// <summary>Of these, stopped after 120 minutes or less (rule 2).</summary>
    InTime,

    /// <summary>Of these, stopped later than that.</summary>
    NotInTime,

    /// <summary>Referrals with a type 05 row, by the month of receipt (table 2).</summary>
    Referrals,

    /// <summary>Attended contacts of referrals with a type 05 or 07 row, by the month of the contact (table 3).</summary>
    Contacts,

    /// <summary>Referrals with a row of type 05, 06 or 07, by the month of receipt: the series that begins in April 2026.</summary>
    AllUcr,

    /// <summary>Local: type 05 clocks that fell due in the month, seen or not (rule 4).</summary>
    AllDue,

    /// <summary>Local: of these, seen in time.</summary>
    AllDueInTime,

    /// <summary>Local: of these, seen later than that.</summary>
    AllDueLate,

    /// <summary>Local: of these, seen by nobody on this clock.</summary>
    AllDueNeverSeen,

    /// <summary>Local: the two together, whoever was not seen in time.</summary>
    AllDueMissed,

    /// <summary>Local: every referral, by the month of receipt.</summary>
    Received,

    /// <summary>Local: of these, accepted.</summary>
    Accepted,

    /// <summary>Local: of these, rejected.</summary>
    Rejected,

    /// <summary>Local: of these, redirected.</summary>
    Redirected,

    /// <summary>Local: of these, with no decision that stands.</summary>
    Undecided,

    /// <summary>Local: of these, nobody could get in at least once.</summary>
    NoAccess,

    /// <summary>Local: of these, a clinician has decided at least once.</summary>
    Decided,

    /// <summary>Local: referrals with a type 05 row, by receipt, for whom somebody was allocated.</summary>
    Allocated,

    /// <summary>Local: the same, whom whoever goes has taken on.</summary>
    TakenOn,

    /// <summary>Local: the same, at whose door somebody arrived.</summary>
    AtTheDoor,

    /// <summary>Local: the same, whose clock stopped.</summary>
    WithThePatient,

    /// <summary>Stopped before they started: listed, and in no figure.</summary>
    NotCounted,
}

/// <summary>Figures as they stand in addresses.</summary>
public static class Figures
{
    /// <summary>"in-time".</summary>
    public static string Key(this Figure figure) => figure switch
    {
        Figure.Seen => "seen",
        Figure.InTime => "in-time",
        Figure.NotInTime => "not-in-time",
        Figure.Referrals => "referrals",
        Figure.Contacts => "contacts",
        Figure.AllUcr => "all-ucr",
        Figure.AllDue => "all-due",
        Figure.AllDueInTime => "all-due-in-time",
        Figure.AllDueLate => "all-due-late",
        Figure.AllDueNeverSeen => "all-due-never-seen",
        Figure.AllDueMissed => "all-due-missed",
        Figure.Received => "received",
        Figure.Accepted => "accepted",
        Figure.Rejected => "rejected",
        Figure.Redirected => "redirected",
        Figure.Undecided => "undecided",
        Figure.NoAccess => "no-access",
        Figure.Decided => "decided",
        Figure.Allocated => "allocated",
        Figure.TakenOn => "taken-on",
        Figure.AtTheDoor => "at-the-door",
        Figure.WithThePatient => "with-the-patient",
        _ => "not-counted",
    };

    /// <summary>The title of its list.</summary>
    public static string Title(this Figure figure) => figure switch
    {
        Figure.Seen => "Seen on the 2-hour clock",
        Figure.InTime => "Seen within 2 hours",
        Figure.NotInTime => "Seen after more than 2 hours",
        Figure.Referrals => "Referrals for the 2-hour response",
        Figure.Contacts => "Care contacts attended",
        Figure.AllUcr => "All referrals to urgent community response",
        Figure.AllDue => "All that fell due (local)",
        Figure.AllDueInTime => "All that fell due, seen in time (local)",
        Figure.AllDueLate => "All that fell due, seen late (local)",
        Figure.AllDueNeverSeen => "All that fell due, never seen (local)",
        Figure.AllDueMissed => "All that fell due, not met (local)",
        Figure.Received => "Received (local)",
        Figure.Accepted => "Accepted (local)",
        Figure.Rejected => "Rejected (local)",
        Figure.Redirected => "Redirected (local)",
        Figure.Undecided => "No decision (local)",
        Figure.NoAccess => "Nobody could get in (local)",
        Figure.Decided => "Decided by a clinician (local)",
        Figure.Allocated => "Somebody was allocated (local)",
        Figure.TakenOn => "Taken on by whoever goes (local)",
        Figure.AtTheDoor => "Somebody at the door (local)",
        Figure.WithThePatient => "Somebody with the patient (local)",
        _ => "Times that cannot be right",
    };

    /// <summary>The figure of a key; null when there is none.</summary>
    public static Figure? Parse(string? key)
    {
        foreach (var figure in Enum.GetValues<Figure>())
        {
            if (string.Equals(figure.Key(), key, StringComparison.Ordinal))
            {
                return figure;
            }
        }

        return null;
    }
}
