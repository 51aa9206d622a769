using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Settings;

namespace Ucr.Server.Allocation;

/// <summary>What a command has to know beyond the streams that it writes to: read here, never taken from its sender.</summary>
internal static class CommandFacts
{
    /// <summary>Tells an allocation who is on shift.</summary>
    public static async Task<IVisitCommand> With(IVisitCommand command, IQuerySession session, Instant now, CancellationToken cancellation) =>
        command switch
        {
            AllocateClinician allocate => allocate with { OnShift = await OnShift(session, now, cancellation) },
            AllocateByPlan byPlan => byPlan with { OnShift = await OnShift(session, now, cancellation) },
            OverrideScope scope => scope with { OnShift = await OnShift(session, now, cancellation) },
            _ => command,
        };

    /// <summary>Tells the end of a shift what the clinician would leave behind.</summary>
    public static async Task<IShiftCommand> With(IShiftCommand command, Shift? shift, IQuerySession session, ServiceSettings settings, CancellationToken cancellation)
    {
        if (command is not EndShift end || shift is null)
        {
            return command;
        }

        var visits = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);
        var referrals = await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(cancellation);
        return end with { LeftBehind = LeftBehind.By(shift.Clinician, referrals, visits, settings) };
    }

    /// <summary>Who is on shift at an instant.</summary>
    public static async Task<IReadOnlyList<ClinicianOnShift>> OnShift(IQuerySession session, Instant now, CancellationToken cancellation) =>
    [
        .. (await ShiftsNow.Covering(session, now, cancellation)).Select(OnShift),
    ];

    /// <summary>What an allocation asks of a shift.</summary>
    public static ClinicianOnShift OnShift(Shift shift) => new(shift.Clinician, shift.Capabilities, shift.WorksUntil, shift.Credentials);
}
