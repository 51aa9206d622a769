namespace Ucr.Domain.Visits.Searching;

/// <summary>Nobody who did not open is given up before they were looked for, and only by a registered clinician (clinical ruling 15).</summary>
public static class SearchRule
{
    /// <summary>The person has not been looked for everywhere.</summary>
    public static readonly Refusal NotDone = new(
        "search-not-done", "The person has not been found and the search is not complete: patient, next of kin, referrer, key safe, hospitals, and police or 999.");

    /// <summary>The refusal to give up; null when it may be, or nobody is looked for.</summary>
    internal static Refusal? Refused(Visit visit, DecisionContext context) => visit.Watch.Search switch
    {
        null => null,
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { } search when !search.IsDone(context.Settings.At(search.StartedAt).Visits) => NotDone,
        _ => null,
    };
}
