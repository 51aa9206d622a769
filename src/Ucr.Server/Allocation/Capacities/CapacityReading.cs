using System.Collections.Concurrent;
using Marten;
using NodaTime;
using Npgsql;
using Ucr.Dispatch;
using Ucr.Dispatch.Capacity;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks.Hours;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Operations.Demo;

namespace Ucr.Server.Allocation.Capacities;

/// <summary>What a service can still take, and whether it is open.</summary>
/// <param name="Report">What was worked out.</param>
/// <param name="Open">The service answers now, by its hours.</param>
/// <param name="OpensAt">When it answers next, UTC; the instant itself while it is open.</param>
/// <param name="Policy">What counted as room.</param>
public sealed record CapacityShown(CapacityReport Report, bool Open, Instant OpensAt, CapacityPolicy Policy);

/// <summary>
/// Works out what a service can still take, at most once in half a minute for each provider however many ask: who asks meanwhile
/// gets the same answer, with the time at which it was made.
/// </summary>
public sealed class CapacityReading(IDocumentStore store, NpgsqlDataSource database, PlanNow planning, IClock clock, TimeProvider time)
{
    private static readonly Duration Keeps = Duration.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>What a provider can still take.</summary>
    public async Task<CapacityShown> Of(string provider, CancellationToken cancellation)
    {
        var held = kept.GetOrAdd(provider, _ => new());
        await held.Turn.WaitAsync(cancellation);
        try
        {
            if (held.Shown is not { } shown || clock.GetCurrentInstant() - shown.Report.MadeAt >= Keeps * ((time as DemoTime)?.Speed ?? 1))
            {
                held.Shown = shown = await Make(provider, cancellation);
            }

            return shown;
        }
        finally
        {
            held.Turn.Release();
        }
    }

    private async Task<CapacityShown> Make(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var read = await planning.Read(session, cancellation);
        var now = read.Situation.Now;
        var policy = CapacityPolicy.Of(read.Policies);
        var soon = now + Duration.FromHours(policy.HorizonHours);
        var shifts = await session.Query<Shift>().Where(shift => shift.EndsAt > now).ToListAsync(cancellation);
        var working = read.Situation.Clinicians.Select(one => one.Id).ToHashSet();
        var later = shifts.Where(shift => shift.StartsAt > now && shift.StartsAt < soon && shift.Covers(shift.StartsAt) && !working.Contains(shift.Clinician))
            .OrderBy(shift => shift.StartsAt).DistinctBy(shift => shift.Clinician).Select(shift => ShiftAsSeen.At(shift, shift.StartsAt));
        var areas = await CapacityAreas.Of(database, provider, [.. shifts.Where(shift => shift.StartsAt < soon)], now, cancellation);
        var situation = read.Situation with { Clinicians = [.. read.Situation.Clinicians, .. later] };
        var report = await Task.Run(() => CapacityNow.Of(situation, areas, read.Travel, policy), cancellation);
        var hours = read.Policies.Hours;
        return new(WhileOpen(report, hours, Duration.FromMinutes(policy.StepMinutes)), hours.IsOpen(now), hours.OpensAt(now), policy);
    }

    /// <summary>No time is safe at which nobody answers.</summary>
    private static CapacityReport WhileOpen(CapacityReport report, ServiceHours hours, Duration step)
    {
        return report with { LastSafeAt = Answered(report.LastSafeAt), Areas = [.. report.Areas.Select(area => area with { LastSafeAt = Answered(area.LastSafeAt) })] };

        Instant? Answered(Instant? safe)
        {
            while (safe is { } at && !hours.IsOpen(at))
            {
                safe = at - step >= report.MadeAt ? at - step : null;
            }

            return safe;
        }
    }

    private sealed class Kept
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public CapacityShown? Shown { get; set; }
    }
}
