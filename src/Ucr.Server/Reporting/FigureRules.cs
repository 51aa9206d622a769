namespace Ucr.Server.Reporting;

/// <summary>Why a referral stands in a figure, in words: what <see cref="FigureSql"/> asks for.</summary>
internal static class FigureRules
{
    /// <summary>What puts a referral there, and into which month.</summary>
    public static string Why(this Figure figure) => figure switch
    {
        Figure.Seen => "Its 2-hour clock (type 05) stopped: it counts in the month of the stop.",
        Figure.InTime => "Its 2-hour clock stopped 120 minutes or less after it started, as instants cut to whole seconds.",
        Figure.NotInTime => "Its 2-hour clock stopped more than 120 minutes after it started.",
        Figure.Referrals => "It has or had a 2-hour clock (type 05): it counts once, in the month of receipt.",
        Figure.Contacts => "It has or had a clock of type 05 or 07, and the contact was attended: each contact counts in its own month.",
        Figure.AllUcr => "It has or had a clock of type 05, 06 or 07: it counts once, in the month of receipt.",
        Figure.AllDue => "Its 2-hour clock fell due, or stopped: it counts in the month of the due time.",
        Figure.AllDueInTime => "Its 2-hour clock fell due in the month, and had stopped in time.",
        Figure.AllDueLate => "Its 2-hour clock fell due in the month, and stopped later.",
        Figure.AllDueNeverSeen => "Its 2-hour clock fell due in the month, and never stopped.",
        Figure.AllDueMissed => "Its 2-hour clock fell due in the month, and had not stopped in time.",
        Figure.Received => "It was received in the month.",
        Figure.Accepted => "It was received in the month, and its last decision is an acceptance.",
        Figure.Rejected => "It was received in the month, and its last decision is a rejection.",
        Figure.Redirected => "It was received in the month, and its last decision is a redirect that has not come back.",
        Figure.Undecided => "It was received in the month, and no decision stands: it waits, was withdrawn, or was linked to another referral.",
        Figure.NoAccess => "It was received in the month, and at least once nobody could get in.",
        Figure.Decided => "It was received in the month, and a clinician has decided.",
        Figure.Allocated => "It was received in the month, has or had a 2-hour clock, and somebody was allocated.",
        Figure.TakenOn => "It was received in the month, has or had a 2-hour clock, and whoever goes took it on.",
        Figure.AtTheDoor => "It was received in the month, has or had a 2-hour clock, and somebody was at the door.",
        Figure.WithThePatient => "It was received in the month, and its last 2-hour clock stopped.",
        _ when LocalFigures.All.TryGetValue(figure, out var local) => local.Why,
        _ => "Its 2-hour clock stopped before it started: listed for somebody to put right, and counted in no other figure of the 2-hour clock.",
    };

    /// <summary>By whose definition.</summary>
    public static bool IsNational(this Figure figure) =>
        figure is Figure.Seen or Figure.InTime or Figure.NotInTime or Figure.Referrals or Figure.Contacts or Figure.AllUcr;
}
