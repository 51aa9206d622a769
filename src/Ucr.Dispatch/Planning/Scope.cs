namespace Ucr.Dispatch.Planning;

/// <summary>
/// Out of scope cannot be chosen (clinical ruling 20): the crew between them must be able to do everything a visit needs.
/// An override by a clinical lead is a person's recorded act and never the planner's.
/// </summary>
internal static class Scope
{
    /// <summary>Why a clinician may not take a slot; null when they may.</summary>
    /// <param name="missing">What those who hold the other slots cannot do.</param>
    /// <param name="open">Free slots, this one included.</param>
    /// <param name="clinician">Who is considered.</param>
    /// <param name="colleagues">Who else could take another free slot.</param>
    public static string? Forbids(
        IReadOnlyList<string> missing, int open, AvailableClinician clinician, IEnumerable<AvailableClinician> colleagues)
    {
        var lacking = Without(missing, clinician);
        if (lacking.Count == 0 || (open > 1 && colleagues.Any(colleague => Without(lacking, colleague).Count == 0)))
        {
            return null;
        }

        var words = string.Join(" or ", lacking.Select(key => key.Replace('_', ' ')));
        return $"no {words} capability";
    }

    /// <summary>What a clinician leaves undone of a list, in a fixed order.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> needed, AvailableClinician clinician) => needed.Count == 0
        ? needed
        : [.. needed.Where(key => !clinician.Capabilities.Contains(key, StringComparer.Ordinal)).Order(StringComparer.Ordinal)];
}
