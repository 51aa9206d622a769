using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Allocation.Rota;

/// <summary>A working period that is planned ahead.</summary>
public sealed record PlanShiftBody(StaffId Clinician, Instant StartsAt, RosteredShift Row) : CommandBody;

/// <summary>Why a shift will not be worked.</summary>
public sealed record CancelShiftBody(UnavailableReason Reason) : CommandBody;

/// <summary>Somebody cannot be sent; from now when no time is given, for the rest of the shift when no end is.</summary>
public sealed record UnavailableBody(UnavailableReason Reason, Instant? From, Instant? Until) : CommandBody;

/// <summary>A step that has no members of its own.</summary>
public sealed record ShiftStepBody : CommandBody;

/// <summary>A break; one more when no number is given.</summary>
public sealed record BreakBody(int? Number, Instant From, Instant To, int Minutes) : CommandBody;

/// <summary>What is carried, whole.</summary>
public sealed record CarriedKitBody(IReadOnlyList<string>? Kit) : CommandBody;

/// <summary>What the staff record says, whole.</summary>
public sealed record StaffRecordBody(IReadOnlyList<string>? Capabilities, Credentials? Credentials, AboutClinician? About) : CommandBody;

/// <summary>Overtime in all.</summary>
public sealed record OvertimeBody(int Minutes) : CommandBody;

/// <summary>Another end.</summary>
public sealed record ShiftEndBody(Instant EndsAt, Place? EndsIn) : CommandBody;

/// <summary>The rota of a shift by HTTP.</summary>
public static class RotaEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapRota(this IEndpointRouteBuilder api)
    {
        var shifts = api.MapGroup("/shifts").RequireAuthorization(Policies.SignedIn).WithTags("Allocation");
        shifts.MapPost("/plan", (PlanShiftBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new PlanShift(ShiftIds.Of(body.Clinician, body.StartsAt), body.Clinician, body.StartsAt, body.Row, send.At(body))));
        shifts.MapPost("/{id}/cancel", (ShiftId id, CancelShiftBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CancelShift(id, body.Reason, send.At(body))));
        shifts.MapPost("/{id}/unavailable", (ShiftId id, UnavailableBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordUnavailable(id, body.Reason, body.From ?? send.At(body), body.Until, send.At(body))));
        shifts.MapPost("/{id}/available", (ShiftId id, ShiftStepBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordAvailableAgain(id, send.At(body))));
        shifts.MapPost("/{id}/breaks", (ShiftId id, BreakBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new PlanBreak(id, body.Number, body.From, body.To, body.Minutes, send.At(body))));
        shifts.MapPost("/{id}/breaks/{number:int}/taken", (ShiftId id, int number, ShiftStepBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new TakeBreak(id, number, send.At(body))));
        shifts.MapPost("/{id}/kit", (ShiftId id, CarriedKitBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CarryKit(id, body.Kit ?? [], send.At(body))));
        shifts.MapPost("/{id}/staff-record", (ShiftId id, StaffRecordBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ChangeStaffRecord(id, body.Capabilities ?? [], body.Credentials, body.About, send.At(body))));
        shifts.MapPost("/{id}/overtime", (ShiftId id, OvertimeBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AllowOvertime(id, body.Minutes, send.At(body))));
        shifts.MapPost("/{id}/planned-end", (ShiftId id, ShiftEndBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ChangeShiftEnd(id, body.EndsAt, body.EndsIn, send.At(body))));
    }
}
