using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Searching;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Visits;

/// <summary>A step of the search for somebody who did not open.</summary>
public sealed record SearchBody(SearchStep Step, bool PersonFound, string? Found) : CommandBody;

/// <summary>The visit takes longer.</summary>
public sealed record ExtendBody(StaffId? Clinician, Instant Until, string? Reason) : StepBody(Clinician);

/// <summary>A covert call for help.</summary>
public sealed record DuressBody(StaffId? Clinician, Place? LastPlace) : StepBody(Clinician);

/// <summary>How it is known that the clinician is safe.</summary>
public sealed record StandDownBody(string? How) : CommandBody;

/// <summary>Another time.</summary>
public sealed record RescheduleBody(Instant? EarliestAt, bool ByPatient, string? Reason) : CommandBody;

/// <summary>Another referral that the visit serves.</summary>
public sealed record AddNeedBody(ReferralId Referral) : CommandBody;

/// <summary>What keeps a visit safe, and what changes it, by HTTP.</summary>
public static class VisitSafetyEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapVisitSafety(this IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/visits/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Visits");
        visits.MapPost("/search", (VisitId id, SearchBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new TakeSearchStep(id, body.Step, body.PersonFound, CommandSending.Typed(body.Found), send.At(body))));
        visits.MapPost("/extend", (VisitId id, ExtendBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ExtendVisit(id, body.Clinician ?? user.StaffId, body.Until, body.Reason ?? "", send.At(body))));
        visits.MapPost("/duress", (VisitId id, DuressBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new SignalDuress(id, body.Clinician ?? user.StaffId, body.LastPlace, send.At(body))));
        visits.MapPost("/reschedule", (VisitId id, RescheduleBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RescheduleVisit(id, body.EarliestAt, body.ByPatient, body.Reason ?? "", send.At(body))));
        visits.MapPost("/needs", (VisitId id, AddNeedBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AddNeed(id, body.Referral, send.At(body))));
        api.MapGroup("/visits/{id}").RequireAuthorization(Policies.Dispatch).WithTags("Visits")
            .MapPost("/stand-down", (VisitId id, StandDownBody body, ClaimsPrincipal user, CommandSending send) =>
                send.Send(user, body, new StandDownDuress(id, body.How ?? "", send.At(body))));
    }
}
