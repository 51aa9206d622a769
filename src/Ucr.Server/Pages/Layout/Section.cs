namespace Ucr.Server.Pages.Layout;

/// <summary>The entries of the menu.</summary>
public enum Section
{
    None,
    Board,
    Escalations,
    NewReferral,
    Answers,
    Shifts,
    Capacity,
    Visits,
    Reports,
    Refused,
    Operations,
    Settings,
}
