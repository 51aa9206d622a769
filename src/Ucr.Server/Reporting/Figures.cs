namespace Ucr.Server.Reporting;

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
        Figure.NotCounted => "not-counted",
        _ => LocalFigures.All[figure].Key,
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
        Figure.NotCounted => "Times that cannot be right",
        _ => LocalFigures.All[figure].Title,
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
