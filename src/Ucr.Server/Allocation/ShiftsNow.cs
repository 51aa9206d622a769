using Marten;
using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;

namespace Ucr.Server.Allocation;

/// <summary>Who can be sent at an instant.</summary>
internal static class ShiftsNow
{
    /// <summary>A shift that has ended may go on for so long.</summary>
    public static readonly Duration Overtime = Duration.FromMinutes(AllowOvertime.AtMost);

    /// <summary>The shifts that cover an instant, overtime that was allowed included; of two that overlap, the one that started last.</summary>
    public static async Task<IReadOnlyList<Shift>> Covering(IQuerySession session, Instant now, CancellationToken cancellation)
    {
        var endAfter = now - Overtime;
        return Covering(await session.Query<Shift>().Where(shift => shift.EndsAt > endAfter).ToListAsync(cancellation), now);
    }

    /// <summary>Of some shifts, those that cover an instant.</summary>
    public static IReadOnlyList<Shift> Covering(IEnumerable<Shift> shifts, Instant now) =>
        [.. shifts.Where(shift => shift.Covers(now)).OrderByDescending(shift => shift.StartsAt).DistinctBy(shift => shift.Clinician)];
}
