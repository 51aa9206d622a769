using System.Collections.Concurrent;
using Marten;
using NodaTime;
using Ucr.Dispatch.Learning;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Server.Allocation.Learning;

/// <summary>
/// What each provider has learnt from its own visits. Every node asks the database which version is in use, and reads the
/// figures only when that is new: two nodes never plan by different ones for longer than one plan.
/// </summary>
public sealed class ProviderLearning(IClock clock)
{
    /// <summary>How far back is learnt from: eight weeks, so that every weekday counts eight times and a season still shows (assumption).</summary>
    public const int Days = 56;

    private readonly ConcurrentDictionary<(string Provider, string Version), Learnt> known = [];

    /// <summary>What the session's provider plans by now; <see cref="Learnt.Nothing"/>, which says what it assumes, where nothing has been learnt.</summary>
    public async Task<Learnt> Of(IQuerySession session, CancellationToken cancellation = default) =>
        await session.LoadAsync<LearningInUse>(LearningInUse.Only, cancellation) is { } used && await Named(session, used.Version, cancellation) is { } learnt
            ? learnt
            : Learnt.Nothing;

    /// <summary>What a plan of earlier days rested on; null when the provider never learnt such a version.</summary>
    public async Task<Learnt?> Named(IQuerySession session, string version, CancellationToken cancellation = default)
    {
        if (known.TryGetValue((session.TenantId, version), out var held))
        {
            return held;
        }

        return await session.LoadAsync<KeptLearning>(version, cancellation) is { } kept ? known[(session.TenantId, version)] = kept.Learnt : null;
    }

    /// <summary>Learns from the days before today, where that has not been done today; several nodes at once do no harm.</summary>
    /// <returns>True when something was learnt now.</returns>
    public async Task<bool> Refresh(IDocumentSession session, CancellationToken cancellation = default)
    {
        var today = clock.GetCurrentInstant().InZone(LondonDays.Zone).Date;
        if (await session.LoadAsync<LearningInUse>(LearningInUse.Only, cancellation) is { } used && used.Until >= today)
        {
            return false;
        }

        var from = today.PlusDays(-Days);
        var learnt = Learnt.From(await LearntFacts.Read(session, from.AtStartOfDayInZone(LondonDays.Zone).ToInstant(), today.AtStartOfDayInZone(LondonDays.Zone).ToInstant(), cancellation));
        session.Store(new KeptLearning(learnt.Version, from, today, learnt));
        session.Store(new LearningInUse(LearningInUse.Only, learnt.Version, today, clock.GetCurrentInstant()));
        await session.SaveChangesAsync(cancellation);
        return true;
    }
}
