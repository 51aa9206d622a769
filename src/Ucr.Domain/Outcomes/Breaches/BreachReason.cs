namespace Ucr.Domain.Outcomes.Breaches;

/// <summary>A reason of the service's own why a standard was not met (rule 4; local: no national list was found).</summary>
/// <param name="Key">Stored; never changes its meaning.</param>
/// <param name="Words">Shown.</param>
public sealed record BreachReason(string Key, string Words)
{
    /// <summary>What a service begins with.</summary>
    public static IReadOnlyList<BreachReason> Usual { get; } =
    [
        new("nobody_free", "Nobody who could go was free"),
        new("earlier_visit", "An earlier visit took longer"),
        new("travel", "The way there took longer"),
        new("decided_late", "It was decided late"),
        new("told_late", "It reached us late"),
        new("no_access", "Nobody could get in"),
        new("patient_choice", "The patient wanted a later time"),
        new("not_safe", "It was not safe to go in alone"),
        new("more_urgent", "Somebody more urgent went first"),
        new("systems", "Telephones or systems failed"),
        new("recorded_wrong", "They were seen in time, and the time is wrong"),
        new("other", "Something else"),
    ];
}
