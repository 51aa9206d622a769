namespace Ucr.Domain.Clocks;

/// <summary>Something that falls due unless its cause stops first.</summary>
/// <param name="Kind">What would be raised; null for the breach of the standard itself.</param>
/// <param name="At">UTC.</param>
public readonly record struct Due(EscalationKind? Kind, Instant At);

/// <summary>What falls due for a referral. A due time is data: a sweeper raises it, and nothing relies on a timer that could be lost.</summary>
public static class Dues
{
    /// <summary>Everything that has not been raised and whose cause still stands, soonest first.</summary>
    public static IReadOnlyList<Due> Pending(Referral referral, IReadOnlyList<Visit> visits, ServicePolicies policies) =>
        [.. All(referral, visits, policies).Where(due => !IsRaised(referral, due)).OrderBy(due => due.At)];

    /// <summary>The soonest of what is pending, UTC; null when nothing is.</summary>
    public static Instant? Next(Referral referral, IReadOnlyList<Visit> visits, ServicePolicies policies) =>
        Pending(referral, visits, policies) is [var first, ..] ? first.At : null;

    private static IEnumerable<Due> All(Referral referral, IReadOnlyList<Visit> visits, ServicePolicies policies) => referral.Stage switch
    {
        Stage.AwaitingTriage => [new(EscalationKind.NoClinicalEyes, referral.WaitsForTriageSince + policies.ClinicalEyesWithin)],
        Stage.AwaitingReceiver => [new(EscalationKind.RedirectNotAccepted, referral.StageSince + policies.RedirectAcceptedWithin)],
        Stage.AwaitingAmbulance => [Repeating(referral, EscalationKind.AmbulanceSafetyCall, referral.StageSince, policies.AmbulanceSafetyCallEvery), .. OfClock(referral, policies)],
        Stage.Accepted => [.. OfClock(referral, policies), .. visits.SelectMany(visit => OfAllocations(visit, policies))],
        _ => [],
    };

    private static IEnumerable<Due> OfClock(Referral referral, ServicePolicies policies)
    {
        if (referral.Clock is not { Runs: true } clock)
        {
            yield break;
        }

        yield return new(EscalationKind.DueSoon, clock.DueAt - policies.DueSoon(clock.Standard));

        // The due instant itself still meets the standard: the breach begins one microsecond later.
        var breach = clock.DueAt + Duration.FromNanoseconds(1000);
        yield return new(null, breach);
        yield return Repeating(referral, EscalationKind.BreachSafetyCall, breach - policies.BreachSafetyCallEvery, policies.BreachSafetyCallEvery);
    }

    private static IEnumerable<Due> OfAllocations(Visit visit, ServicePolicies policies) =>
        from slot in visit.Crew
        where slot.Clinician is not null && slot.AcceptedAt is null && slot.AllocatedAt is not null
        select new Due(EscalationKind.NotAccepted, slot.AllocatedAt!.Value + policies.AcceptWithin);

    private static Due Repeating(Referral referral, EscalationKind kind, Instant from, Duration every)
    {
        var last = referral.Escalations.Where(raised => raised.Kind == kind && raised.DueAt > from).Select(raised => raised.DueAt).DefaultIfEmpty(from).Max();
        return new(kind, last + every);
    }

    private static bool IsRaised(Referral referral, Due due) => due.Kind is { } kind
        ? referral.Escalations.Any(raised => raised.Kind == kind && raised.DueAt == due.At)
        : referral.BreachedAt == referral.Clock?.DueAt;
}
