namespace Ucr.Domain.Visits.Searching;

/// <summary>Records one step of the search for somebody who did not open: each by itself, with what it brought (clinical ruling 15).</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Step">Which.</param>
/// <param name="PersonFound">The person was found by it, and is safe or in somebody's care.</param>
/// <param name="Found">What it brought.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TakeSearchStep(VisitId Visit, SearchStep Step, bool PersonFound, FreeText Found, Instant OccurredAt) : IVisitCommand
{
    /// <summary>Nobody was kept out.</summary>
    public static readonly Refusal NoSearch = new("search-not-open", "Nobody is looked for on this visit. Record first that nobody opened.");

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit switch
    {
        _ when !context.By.SeesPatients && !context.By.Dispatches && !context.By.Roles.Contains(Role.CallTaker) => Refusal.NotYoursToRecord,
        _ when visit.Watch.Search?.Steps.Any(step => step.Step == Step && step.At == OccurredAt) is true => [],
        { IsOpen: false } or { Watch.Search: null } => NoSearch,
        _ when !Enum.IsDefined(Step) => Refusal.Missing(nameof(Step), "Choose what was done."),
        _ when Required.Words(Found, nameof(Found), "Say what it brought.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new SearchStepTaken(Step, PersonFound, Found, context.By.Id, OccurredAt)],
    };
}
