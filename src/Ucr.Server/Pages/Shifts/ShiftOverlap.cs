using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Shifts;

/// <summary>Nobody works twice at once: a shift by hand that overlaps another of the same person is a mistyped time, or one too many.</summary>
internal static class ShiftOverlap
{
    /// <summary>What is wrong with a field; null when no other shift of theirs stands in the way.</summary>
    /// <param name="session">Whose tenant is the provider.</param>
    /// <param name="clinician">Who works.</param>
    /// <param name="shift">The shift itself, which may be given again.</param>
    /// <param name="from">UTC.</param>
    /// <param name="to">UTC.</param>
    /// <param name="field">The field with the time that was given.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<FieldError?> Find(IQuerySession session, StaffId clinician, ShiftId shift, Instant from, Instant to, string field, CancellationToken cancellation)
    {
        var others = await session.Query<Shift>().Where(one => one.StartsAt < to && one.EndsAt > from && one.MatchesSql("d.data ->> 'clinician' = ?", clinician.Value)).ToListAsync(cancellation);
        return others.Where(one => one.Id != shift && one is { Ended: false, Rota.Cancelled: null }).OrderBy(one => one.StartsAt).FirstOrDefault() is { } other
            ? new FieldError(field, $"They work already from {TimeText.Full(other.StartsAt)} to {TimeText.Full(other.EndsAt)}, with {other.Team}. Give times that do not overlap, or change that shift.")
            : null;
    }
}
