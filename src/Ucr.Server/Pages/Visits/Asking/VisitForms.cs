namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>Every form beside the steps of a visit.</summary>
internal static class VisitForms
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<VisitForm> All { get; } =
        [new ObservationsForm(), new FindingsForm(), new LongerForm(), new AttachForm(), new OnwardForm(), new NextVisitForm(), new ContactTimeForm()];

    /// <summary>Those that make sense at a step.</summary>
    public static IEnumerable<VisitForm> At(VisitStep next) => All.Where(form => form.IsAskedAt(next));
}
