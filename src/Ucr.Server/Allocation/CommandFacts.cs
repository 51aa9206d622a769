using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;

namespace Ucr.Server.Allocation;

/// <summary>What a command has to know beyond the streams that it writes to: read here, never taken from its sender.</summary>
internal static class CommandFacts
{
    /// <summary>Tells an allocation who is on shift.</summary>
    public static async Task<IVisitCommand> With(IVisitCommand command, IQuerySession session, Instant now, CancellationToken cancellation) =>
        command is AllocateClinician allocate ? allocate with { OnShift = await OnShift(session, now, cancellation) } : command;

    /// <summary>Tells the end of a shift how many visits the clinician still has.</summary>
    public static async Task<IShiftCommand> With(IShiftCommand command, Shift? shift, IQuerySession session, CancellationToken cancellation)
    {
        if (command is not EndShift end || shift is null)
        {
            return command;
        }

        var open = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);
        return end with { OpenVisits = open.Count(visit => visit.SlotOf(shift.Clinician) is not null) };
    }

    /// <summary>Who is on shift at an instant.</summary>
    public static async Task<IReadOnlyList<ClinicianOnShift>> OnShift(IQuerySession session, Instant now, CancellationToken cancellation)
    {
        var shifts = await session.Query<Shift>().Where(shift => shift.EndsAt > now).ToListAsync(cancellation);
        return [.. shifts.Where(shift => shift.Covers(now)).Select(shift => new ClinicianOnShift(shift.Clinician, shift.Capabilities, shift.EndsAt))];
    }
}
