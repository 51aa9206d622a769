namespace Ucr.Domain.Visits.LoneWorking;

/// <summary>The clinician needs longer, and says why: the timer runs from then (clinical ruling 21).</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who is on it.</param>
/// <param name="Until">Until when, UTC: later than what was expected, and not more than the service allows at once.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="OccurredAt">When they said so, UTC.</param>
public sealed record ExtendVisit(VisitId Visit, StaffId Clinician, Instant Until, string Reason, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit switch
    {
        _ when OnTheVisit.Refused(visit, Clinician, context) is { } refusal => refusal,
        { Watch.ExtendedUntil: { } until } when until == Until => [],
        _ when LoneWorkerRule.NewsExpectedAt(visit, context.Settings) is null => Refusal.VisitNotThere(visit.Stage),
        _ when Required.Words(Reason, nameof(Reason), "Say why it takes longer.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when Until <= context.Now || Until > context.Now + context.Policies.Visits.LongestExtension =>
            Refusal.Impossible(nameof(Until), $"Give a time within the next {context.Policies.Visits.LongestExtension.TotalMinutes:0} minutes."),
        _ => [new VisitExtended(Clinician, Until, Reason, context.By.Id, OccurredAt)],
    };
}
