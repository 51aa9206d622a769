namespace Ucr.Domain.Clocks;

/// <summary>What the facts of clocks and escalations change.</summary>
internal static class ClockEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        ClockStarted e => r with
        {
            Clock = new(e.Standard, e.StartedAt, e.DueAt, e.Policy),
            EarlierClocks = r.Clock is null ? r.EarlierClocks : [.. r.EarlierClocks, r.Clock],
        },
        ClockStopped e when r.Clock is { } clock => (r with { Clock = clock with { StoppedAt = e.StoppedAt } })
            .At(r.Stage == Stage.AwaitingAmbulance ? r.Stage : Stage.Seen, e.StoppedAt, by: null),
        ClockAbandoned e when r.Clock is { } clock => r with { Clock = clock with { AbandonedAt = e.EndedAt } },
        ClockCorrected e when r.Clock is { } clock => r with { Clock = clock with { StoppedAt = e.ToStoppedAt } },
        StandardBreached e => r with { BreachedAt = e.DueAt },
        _ => null,
    };
}
