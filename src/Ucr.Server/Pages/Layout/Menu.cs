using Ucr.Server.Pages.Components.Nhs;

namespace Ucr.Server.Pages.Layout;

/// <summary>The menu: only what the person may open, in the order of the referral's path.</summary>
public static class Menu
{
    private static readonly (Section Section, string Text, string Href, ViewerRights Right)[] Entries =
    [
        (Section.Board, "Live board", "/board", ViewerRights.SeeBoard),
        (Section.Tasks, "My tasks", "/tasks", ViewerRights.SeeBoard),
        (Section.Escalations, "Escalations", "/escalations", ViewerRights.SeeBoard),
        (Section.NewReferral, "New referral", "/referrals/new", ViewerRights.TakeReferral),
        (Section.Answers, "Answers", "/feedback", ViewerRights.TakeReferral),
        (Section.Handover, "Handover", "/handover", ViewerRights.SeeHandover),
        (Section.Stack, "999 stack", "/stack", ViewerRights.Allocate),
        (Section.Shifts, "Shifts", "/shifts", ViewerRights.SeeBoard),
        (Section.Capacity, "Capacity", "/capacity", ViewerRights.SeeBoard),
        (Section.Visits, "My visits", "/visits", ViewerRights.Visit),
        (Section.Reports, "Reports", "/reports/two-hour", ViewerRights.SeeReports),
        (Section.Refused, "Refused messages", "/refused", ViewerRights.SeeRefused),
        (Section.Operations, "Operations", "/operations", ViewerRights.SeeRefused),
        (Section.Settings, "Settings", "/settings", ViewerRights.SeeSettings),
    ];

    /// <summary>The entries for a person; none before sign-in.</summary>
    public static IReadOnlyList<NhsHeader.Item> For(Viewer? viewer, Section current) =>
        viewer is null
            ? []
            : [.. Entries.Where(entry => viewer.May(entry.Right)).Select(entry => new NhsHeader.Item(Text(viewer, entry.Section, entry.Text), entry.Href, entry.Section == current))];

    private static string Text(Viewer viewer, Section section, string text) =>
        section == Section.Tasks && viewer.Tasks > 0 ? $"{text} ({viewer.Tasks})" : text;
}
