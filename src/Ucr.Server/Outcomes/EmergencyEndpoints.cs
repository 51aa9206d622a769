using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Outcomes;

/// <summary>An ambulance is asked for.</summary>
public sealed record AmbulanceBody(AmbulanceCategory Category) : CommandBody;

/// <summary>The ambulance service has the request.</summary>
public sealed record AmbulanceAnswerBody(bool ByPhone, string? CadNumber) : CommandBody;

/// <summary>Somebody rang the person.</summary>
public sealed record SafetyCallBody(SafetyCallFor For, bool Reached, string? Found) : CommandBody;

/// <summary>A crew on scene may leave.</summary>
public sealed record RelieveBody(StaffId? To, string? Told) : CommandBody;

/// <summary>A death.</summary>
public sealed record DeathBody(
    DeathSource Source, LocalDate? DiedOn, bool? Expected, string? VerifiedBy, string? WhoWasTold, string? AmbulanceReference, string? PoliceReference) : CommandBody;

/// <summary>Why something was wrong.</summary>
public sealed record WhyBody(string? Why) : CommandBody;

/// <summary>Ambulances, safety calls and deaths by HTTP.</summary>
public static class EmergencyEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapEmergencies(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Outcomes");
        referrals.MapPost("/ambulance", (ReferralId id, AmbulanceBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RequestAmbulance(id, CommandSending.NewId(body, nameof(RequestAmbulance)), body.Category, send.At(body))));
        referrals.MapPost("/ambulance/{request:guid}/acknowledge", (ReferralId id, Guid request, AmbulanceAnswerBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AcknowledgeAmbulanceRequest(id, request, body.ByPhone, body.CadNumber, send.At(body))));
        referrals.MapPost("/safety-call", (ReferralId id, SafetyCallBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new MakeSafetyCall(id, body.For, body.Reached, CommandSending.Typed(body.Found), send.At(body))));
        referrals.MapPost("/relieve-crew", (ReferralId id, RelieveBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RelieveCrew(id, body.To ?? user.StaffId, CommandSending.Typed(body.Told), send.At(body))));
        referrals.MapPost("/death", (ReferralId id, DeathBody body, ClaimsPrincipal user, CommandSending send) => send.Send(user, body, Death(id, body, send)));
        referrals.MapPost("/death/retract", (ReferralId id, WhyBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RetractDeathReport(id, CommandSending.Typed(body.Why), send.At(body))));
    }

    private static ReportDeath Death(ReferralId id, DeathBody body, CommandSending send) => new(
        id, body.Source, body.DiedOn, body.Expected, CommandSending.TypedOrNone(body.VerifiedBy), CommandSending.TypedOrNone(body.WhoWasTold),
        body.AmbulanceReference, body.PoliceReference, send.At(body));
}
