using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Security;

namespace Ucr.Server.Allocation;

/// <summary>A visit to plan.</summary>
public sealed record PlanVisitBody(IReadOnlyList<ReferralId>? Serves, VisitPurpose Purpose, VisitNeeds? Needs, Instant? EarliestAt, VisitId? After = null) : CommandBody;

/// <summary>Who is to go.</summary>
public sealed record AllocateBody(StaffId Clinician, string? Reason, int? Slot, StaffId? InsteadOf = null) : CommandBody;

/// <summary>An allocation, by its clinician; the signed-in clinician when nobody is named.</summary>
public sealed record AllocationBody(StaffId? Clinician, string? Reason) : CommandBody;

/// <summary>A working period.</summary>
public sealed record ShiftBody(
    StaffId Clinician, string? Team, string? Profession, IReadOnlyList<string>? Capabilities, Place Base, Instant StartsAt, Instant EndsAt,
    Credentials? Credentials = null, AboutClinician? About = null) : CommandBody;

/// <summary>The end of a working period.</summary>
public sealed record EndShiftBody(bool SafeHome) : CommandBody;

/// <summary>Visits, allocations and shifts by HTTP.</summary>
public static class AllocationEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapAllocation(this IEndpointRouteBuilder api)
    {
        var dispatch = api.MapGroup("/visits").RequireAuthorization(Policies.Dispatch).WithTags("Allocation");
        dispatch.MapPost("/", (PlanVisitBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new PlanVisit(NewVisit(body, send), body.Serves ?? [], body.Purpose, body.Needs, body.EarliestAt, send.At(body)) { After = body.After }));
        dispatch.MapPost("/{id}/allocate", async (VisitId id, AllocateBody body, ClaimsPrincipal user, CommandSending send, PlanNow plan, CancellationToken aborted) =>
            await send.Send(user, body, new AllocateClinician(id, body.Slot, body.Clinician, body.Reason ?? "", send.At(body))
            {
                InsteadOf = body.InsteadOf,
                Choice = await plan.Choice(user.Provider, id, body.Clinician, aborted),
            }));
        dispatch.MapPost("/{id}/withdraw", (VisitId id, AllocationBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new WithdrawAllocation(id, body.Clinician ?? user.StaffId, body.Reason ?? "", send.At(body))));
        dispatch.MapPost("/{id}/cancel", (VisitId id, CancelBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CancelVisit(id, body.ByPatient, body.Reason ?? "", send.At(body))));

        var clinician = api.MapGroup("/visits/{id}").RequireAuthorization(Policies.Visits).WithTags("Allocation");
        clinician.MapPost("/accept", (VisitId id, AllocationBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AcceptAllocation(id, body.Clinician ?? user.StaffId, send.At(body))));
        clinician.MapPost("/decline", (VisitId id, AllocationBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new DeclineAllocation(id, body.Clinician ?? user.StaffId, body.Reason ?? "", send.At(body))));

        var shifts = api.MapGroup("/shifts").RequireAuthorization(Policies.SignedIn).WithTags("Allocation");
        shifts.MapPost("/", (ShiftBody body, ClaimsPrincipal user, CommandSending send) => send.Send(user, body, Shift(body)));
        shifts.MapPost("/{id}/end", (ShiftId id, EndShiftBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new EndShift(id, send.At(body), body.SafeHome)));
    }

    /// <summary>A command that names its id plans the same visit each time.</summary>
    private static VisitId NewVisit(PlanVisitBody body, CommandSending send) =>
        new(body.CommandId is { } id ? ReferralIds.Command(nameof(PlanVisit), id) : Guid.CreateVersion7(send.At(body).ToDateTimeOffset()));

    private static StartShift Shift(ShiftBody body) => new(
        ShiftIds.Of(body.Clinician, body.StartsAt), body.Clinician, body.Team ?? "", body.Profession ?? "", body.Capabilities ?? [], body.Base, body.StartsAt, body.EndsAt, body.Credentials, body.About);
}

/// <summary>Calls a visit off.</summary>
public sealed record CancelBody(bool ByPatient, string? Reason) : CommandBody;

/// <summary>Ids of shifts: one clinician's period that starts at one instant is one shift.</summary>
public static class ShiftIds
{
    /// <summary>The id of a clinician's shift.</summary>
    public static ShiftId Of(StaffId clinician, Instant startsAt) => new(ReferralIds.Hash("shift", clinician.Value, startsAt.ToString()));
}
