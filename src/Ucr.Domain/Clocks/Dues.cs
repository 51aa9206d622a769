using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>Something that falls due unless its cause stops first.</summary>
/// <param name="Kind">What would be raised; null for the breach of the standard itself.</param>
/// <param name="At">UTC.</param>
public readonly record struct Due(EscalationKind? Kind, Instant At);

/// <summary>What falls due for a referral. A due time is data: a sweeper raises it, and nothing relies on a timer that could be lost.</summary>
public static class Dues
{
    /// <summary>Everything that has not been raised and whose cause still stands, soonest first.</summary>
    public static IReadOnlyList<Due> Pending(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        [.. All(referral, visits, settings).Where(due => !IsRaised(referral, due)).OrderBy(due => due.At)];

    /// <summary>The soonest of what is pending, UTC; null when nothing is.</summary>
    public static Instant? Next(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        Pending(referral, visits, settings) is [var first, ..] ? first.At : null;

    private static IEnumerable<Due> All(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) => referral.Stage switch
    {
        Stage.AwaitingTriage => [new(EscalationKind.NoClinicalEyes, referral.WaitsForTriageSince + settings.At(referral.WaitsForTriageSince).Clocks.For(ClockKind.ClinicalEyes).Limit)],
        Stage.AwaitingReceiver => [new(EscalationKind.RedirectNotAccepted, referral.StageSince + settings.At(referral.StageSince).Clocks.For(ClockKind.RedirectAcceptance).Limit)],
        Stage.AwaitingAmbulance => [Repeating(referral, EscalationKind.AmbulanceSafetyCall, referral.StageSince, settings.At(referral.StageSince).Clocks.For(ClockKind.AmbulanceSafetyCall).Limit), .. OfClock(referral, settings)],
        Stage.Accepted => [.. OfClock(referral, settings), .. visits.SelectMany(visit => OfAllocations(visit, settings))],
        _ => [],
    };

    private static IEnumerable<Due> OfClock(Referral referral, ServiceSettings settings)
    {
        if (referral.Clock is not { Runs: true } clock)
        {
            yield break;
        }

        yield return new(EscalationKind.DueSoon, clock.DueAt - settings.At(clock.StartedAt).Clocks.DueSoon(clock.Standard));

        // The due instant itself still meets the standard: the breach begins one microsecond later.
        var breach = clock.DueAt + Duration.FromNanoseconds(1000);
        yield return new(null, breach);
        var every = settings.At(clock.StartedAt).Clocks.For(ClockKind.BreachSafetyCall).Limit;
        yield return Repeating(referral, EscalationKind.BreachSafetyCall, breach - every, every);
    }

    private static IEnumerable<Due> OfAllocations(Visit visit, ServiceSettings settings) =>
        from slot in visit.Crew
        where slot.Clinician is not null && slot.AcceptedAt is null && slot.AllocatedAt is not null
        select new Due(EscalationKind.NotAccepted, slot.AllocatedAt!.Value + settings.At(slot.AllocatedAt!.Value).Clocks.For(ClockKind.AllocationAcceptance).Limit);

    private static Due Repeating(Referral referral, EscalationKind kind, Instant from, Duration every)
    {
        var last = referral.Escalations.Where(raised => raised.Kind == kind && raised.DueAt > from).Select(raised => raised.DueAt).DefaultIfEmpty(from).Max();
        return new(kind, last + every);
    }

    private static bool IsRaised(Referral referral, Due due) => due.Kind is { } kind
        ? referral.Escalations.Any(raised => raised.Kind == kind && raised.DueAt == due.At)
        : referral.BreachedAt == referral.Clock?.DueAt;
}
