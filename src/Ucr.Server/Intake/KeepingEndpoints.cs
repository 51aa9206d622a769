using System.Security.Claims;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Intake;

/// <summary>What becomes of a referral beside its path, by HTTP.</summary>
public static class KeepingEndpoints
{
    /// <summary>The caller rang off.</summary>
    public sealed record AbandonedBody(string? Heard) : CommandBody;

    /// <summary>Only why.</summary>
    public sealed record WhyBody(string? Why) : CommandBody;

    /// <summary>The patient that it is about.</summary>
    public sealed record ReassignBody(PatientId To, string? Why) : CommandBody;

    /// <summary>Who it is; without a patient the same as received.</summary>
    public sealed record IdentifiedBody(PatientId Patient, string? Status) : CommandBody;

    /// <summary>Maps the commands.</summary>
    public static void MapKeeping(this IEndpointRouteBuilder api)
    {
        var keeping = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Intake");
        keeping.MapPost("/call-abandoned", (ReferralId id, AbandonedBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordAbandonedCall(id, CommandSending.TypedOrNone(body.Heard), send.At(body))));
        keeping.MapPost("/reablement", (ReferralId id, WhyBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ContinueEpisode(id, CommandSending.Typed(body.Why), send.At(body))));
        keeping.MapPost("/void", (ReferralId id, WhyBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new VoidReferral(id, CommandSending.Typed(body.Why), send.At(body))));
        keeping.MapPost("/reopen", (ReferralId id, WhyBody body, ClaimsPrincipal user, CommandSending send, Reopening reopening) =>
            send.Send(user, body, sender => reopening.Reopen(sender, id, CommandSending.Typed(body.Why), send.At(body))));
        keeping.MapPost("/reassign", (ReferralId id, ReassignBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ReassignReferral(id, body.To, CommandSending.Typed(body.Why), send.At(body))));
        keeping.MapPost("/identified", (ReferralId id, IdentifiedBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new IdentifyPatient(id, body.Patient, body.Status ?? "", send.At(body))));
    }
}
