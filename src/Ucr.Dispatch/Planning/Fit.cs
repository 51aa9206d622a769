namespace Ucr.Dispatch.Planning;

/// <summary>
/// Who may take a slot at all, whatever the time. Out of scope cannot be chosen (clinical ruling 20): the crew between them
/// must be able to do everything a visit needs. An override is a person's recorded act and never the planner's.
/// </summary>
internal static class Fit
{
    private const int Lead = 62;

    /// <summary>Why somebody may not be in a visit's crew at all; null when they may.</summary>
    public static string? Bars(OpenVisit visit, AvailableClinician clinician) => (visit, clinician) switch
    {
        _ when clinician.Barred is { } barred => barred,
        _ when Holds(visit, clinician.Id) => "is in its crew already",
        _ when visit.NotThese.Contains(clinician.Id) => "declined it, or had it taken away",
        _ when visit.Prefers.NotThese.Contains(clinician.Id) => "the patient does not want them to come",
        _ => null,
    };

    /// <summary>What somebody gives of what a visit needs, bit by bit; the last bit is that they may go without a colleague.</summary>
    public static ulong Gives(OpenVisit visit, AvailableClinician clinician)
    {
        var gives = clinician.Supervised ? 0 : 1UL << Lead;
        for (var i = 0; i < visit.Capabilities.Count; i++)
        {
            gives |= clinician.Can(visit.Capabilities[i], GradeOf(visit, i)) ? 1UL << i : 0;
        }

        return gives;
    }

    /// <summary>Everything that a crew must give between them.</summary>
    public static ulong Needs(OpenVisit visit) => (1UL << Lead) | ((1UL << visit.Capabilities.Count) - 1);

    /// <summary>Whether a crew gives everything between them.</summary>
    public static bool Suffices(OpenVisit visit, ulong given) => (Needs(visit) & ~given) == 0;

    /// <summary>What is missing, in words; null when nothing is.</summary>
    public static string? Lacks(OpenVisit visit, ulong given)
    {
        if (Suffices(visit, given))
        {
            return null;
        }

        var missing = Needs(visit) & ~given;
        List<string> lacking = [.. Enumerable.Range(0, visit.Capabilities.Count).Where(i => (missing & (1UL << i)) != 0).Select(i => visit.Capabilities[i]).Order(StringComparer.Ordinal)];
        return lacking.Count > 0
            ? $"no {string.Join(" or ", lacking.Select(key => key.Replace('_', ' ')))} capability"
            : "is never sent alone";
    }

    private static bool Holds(OpenVisit visit, StaffId clinician)
    {
        for (var i = 0; i < visit.Holders.Count; i++)
        {
            if (visit.Holders[i].Clinician == clinician)
            {
                return true;
            }
        }

        return false;
    }

    private static int GradeOf(OpenVisit visit, int capability) => visit.LeastGrades.Count > 0 && visit.LeastGrades.TryGetValue(visit.Capabilities[capability], out var grade) ? grade : 1;
}
