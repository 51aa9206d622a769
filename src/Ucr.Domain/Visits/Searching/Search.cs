namespace Ucr.Domain.Visits.Searching;

/// <summary>A step that was taken.</summary>
/// <param name="Step">Which.</param>
/// <param name="PersonFound">The person was found by it.</param>
/// <param name="At">UTC.</param>
public sealed record TakenStep(SearchStep Step, bool PersonFound, Instant At);

/// <summary>The search for somebody who did not open, as its facts have made it.</summary>
/// <param name="StartedAt">When nobody opened, UTC.</param>
/// <param name="CollapseLikelyAt">From when it was likely that somebody lies inside, UTC; null while it is not.</param>
public sealed record Search(Instant StartedAt, Instant? CollapseLikelyAt = null)
{
    /// <summary>What was done, oldest first.</summary>
    public IReadOnlyList<TakenStep> Steps { get; init; } = [];

    /// <summary>The person was found.</summary>
    public bool PersonFound => Steps.Any(step => step.PersonFound);

    /// <summary>When police or 999 were first asked, UTC; null while nobody has.</summary>
    public Instant? HelpAskedAt => Steps.Where(step => IsHelp(step.Step)).Select(step => (Instant?)step.At).Min();

    /// <summary>The search is done: the person was found, or every step that the service asks for was taken, police or 999 among them.</summary>
    /// <param name="policies">The service's steps.</param>
    public bool IsDone(VisitPolicies policies) =>
        PersonFound || (HelpAskedAt is not null && policies.SearchSteps.All(asked => Steps.Any(step => step.Step == asked)));

    private static bool IsHelp(SearchStep step) => step is SearchStep.PoliceAsked or SearchStep.AmbulanceAsked;
}
