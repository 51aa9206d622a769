namespace Ucr.Server.Pages.Layout;

/// <summary>The entries of the menu.</summary>
public enum Section
{
    None,
    Board,
    Tasks,
    Escalations,
    NewReferral,
    Answers,
    Handover,
    Stack,
    Shifts,
    Capacity,
    Visits,
    Reports,
    Refused,
    Operations,
    Settings,
}
