using System.Globalization;
using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Rota;

/// <summary>A clinician has become unavailable: what they hold has to go to somebody else.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Shift">Their shift.</param>
public sealed record FreeVisits(string Provider, ShiftId Shift);

/// <summary>
/// Takes away the visits that they have not set off to, and raises the others to the desk: nobody who is on the way or with a
/// patient is called off by a machine. Safe to repeat.
/// </summary>
public static class FreeVisitsHandler
{
    // Why somebody is away is theirs: it stands in their shift and in no patient's record.
    private const string Reason = "The clinician is not available any more";

    /// <summary>Sends a command for each visit that they hold.</summary>
    public static async Task Handle(FreeVisits message, IDocumentStore store, CommandDoor door, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        await using var session = store.QuerySession(message.Provider);
        if (await session.LoadAsync<Shift>(message.Shift) is not { } shift || await Since(session, shift, now) is not { } since)
        {
            return;
        }

        foreach (var visit in await Held(session, shift.Clinician))
        {
            var version = visit.Version.ToString(CultureInfo.InvariantCulture);
            var sender = CommandSender.Service(message.Provider, ReferralIds.Hash("command", nameof(FreeVisits), visit.Id.Value.ToString(), version));
            await (visit.SlotOf(shift.Clinician)!.SetOffAt is null && visit.Stage != VisitStage.WithPatient
                ? door.Send(sender, new WithdrawAllocation(visit.Id, shift.Clinician, Reason, now))
                : door.Send(sender, new RaiseCrewUnavailable(visit.Id, shift.Clinician, since))).OrAgain();
        }
    }

    /// <summary>Since when somebody has been unavailable, UTC; null while they can be sent, from this shift or from another.</summary>
    internal static async Task<Instant?> Since(IQuerySession session, Shift shift, Instant now)
    {
        Instant? since = shift switch
        {
            { Ended: true } => null,
            { Rota.Cancelled: not null } => now >= shift.StartsAt && now < shift.EndsAt ? shift.StartsAt : null,
            _ => shift.Rota.AwayAt(now)?.From,
        };
        return since is not null && (await CommandFacts.OnShift(session, now, CancellationToken.None)).Any(on => on.Clinician == shift.Clinician) ? null : since;
    }

    /// <summary>The open visits in whose crew somebody is.</summary>
    internal static async Task<IReadOnlyList<Visit>> Held(IQuerySession session, StaffId clinician)
    {
        var open = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync();
        return [.. open.Where(visit => visit.SlotOf(clinician) is not null)];
    }
}
