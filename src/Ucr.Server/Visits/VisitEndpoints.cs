using System.Security.Claims;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Security;

namespace Ucr.Server.Visits;

/// <summary>A step on a visit; the signed-in clinician's own when nobody is named.</summary>
public record StepBody(StaffId? Clinician) : CommandBody;

/// <summary>With the patient.</summary>
public sealed record ContactBody(StaffId? Clinician, bool IdentityConfirmed, string? Mechanism, string? Attendance, Guid? Contact) : StepBody(Clinician);

/// <summary>Nobody opened.</summary>
public sealed record NoAccessBody(StaffId? Clinician, string? Tried, bool CollapseLikely) : StepBody(Clinician);

/// <summary>What came of it.</summary>
public sealed record OutcomeBody(StaffId? Clinician, OutcomeResult Result, string? Note, string? OnwardTo, string? OnwardWhy) : StepBody(Clinician);

/// <summary>The steps of a visit by HTTP: <c>/api/visits/{id}/…</c>.</summary>
public static class VisitEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapVisits(this IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/visits/{id}").RequireAuthorization(Policies.Visits).WithTags("Visits");
        visits.MapPost("/set-off", (VisitId id, StepBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new SetOff(id, Who(body, user), send.At(body))));
        visits.MapPost("/arrive", (VisitId id, StepBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ArriveAtDoor(id, Who(body, user), send.At(body))));
        visits.MapPost("/contact", (VisitId id, ContactBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, Contact(id, body, user, send)));
        visits.MapPost("/no-access", (VisitId id, NoAccessBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ReportNoAccess(id, Who(body, user), CommandSending.Typed(body.Tried), body.CollapseLikely, send.At(body))));
        visits.MapPost("/outcome", (VisitId id, OutcomeBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordOutcome(id, Who(body, user), body.Result, CommandSending.TypedOrNone(body.Note), send.At(body), body.OnwardTo, CommandSending.TypedOrNone(body.OnwardWhy))));
    }

    /// <summary>Face to face, on time, unless the sender says otherwise.</summary>
    private static StartCareContact Contact(VisitId id, ContactBody body, ClaimsPrincipal user, CommandSending send) => new(
        id,
        Who(body, user),
        body.Contact ?? ReferralIds.Command(nameof(StartCareContact), body.CommandId ?? Guid.NewGuid()),
        body.IdentityConfirmed,
        body.Mechanism ?? "01",
        body.Attendance ?? "5",
        send.At(body));

    private static StaffId Who(StepBody body, ClaimsPrincipal user) => body.Clinician ?? user.StaffId;
}
