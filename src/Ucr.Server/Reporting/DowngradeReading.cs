using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Reporting;

/// <summary>The downgrades of a month, and how many came near their deadline (rule 39).</summary>
/// <param name="Rate">The counts.</param>
/// <param name="Window">How long before the deadline counted as near.</param>
public sealed record MonthDowngrades(DowngradeRate Rate, Duration Window);

/// <summary>Counts downgrades from the events themselves.</summary>
public sealed class DowngradeReading(IDocumentStore store, ProviderSettings settings)
{
    private static readonly string Left = EventNames.All[typeof(ClockAbandoned)];

    /// <summary>Of a provider's referrals, those whose two-hour clock was left for a longer wait in a month, Europe/London.</summary>
    public async Task<MonthDowngrades> In(string provider, YearMonth month, CancellationToken cancellation)
    {
        var (from, to) = new MonthRange(month, month).Instants;
        await using var session = store.QuerySession(provider);
        var window = (await settings.Of(session, cancellation)).At(to).Triage.NearDeadline;

        // Nothing is recorded before it happens, so that what was left in the month was recorded in it or later.
        var since = from.ToDateTimeOffset();
        var left = await session.Events.QueryAllRawEvents().Where(stored => stored.EventTypeName == Left && stored.Timestamp >= since).ToListAsync(cancellation);
        var ids = left.Where(stored => stored.Data is ClockAbandoned clock && clock.EndedAt >= from && clock.EndedAt < to).Select(stored => stored.StreamId).Distinct().ToArray();
        var referrals = await session.Query<Referral>().Where(referral => referral.MatchesSql("d.id = any(?)", ids)).ToListAsync(cancellation);
        return new(DowngradeRate.Of(referrals, window, new Interval(from, to)), window);
    }
}
