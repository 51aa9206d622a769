using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Triage;

/// <summary>What happens while somebody waits, by HTTP.</summary>
public static class WaitingEndpoints
{
    /// <summary>Rung and triaged again.</summary>
    public sealed record TriageAgainBody(ClinicalUrgency Urgency, Instant? NextCallAt, string? Why) : CommandBody;

    /// <summary>Why it is not subject to the standard.</summary>
    public sealed record ExemptionBody(ExemptionReason Reason, string? Why) : CommandBody;

    /// <summary>A second clinician agrees.</summary>
    public sealed record ConfirmBody : CommandBody;

    /// <summary>Resolved without a visit.</summary>
    public sealed record RemoteBody(string? Mechanism, string? Why) : CommandBody;

    /// <summary>Rung back.</summary>
    public sealed record RungBackBody(bool Reached, string? Said) : CommandBody;

    /// <summary>Advice.</summary>
    public sealed record AdviceBody(string? Advice, bool Understood, bool Closes) : CommandBody;

    /// <summary>A warm transfer; whoever starts it owns it where nobody is named.</summary>
    public sealed record TransferBody(TransferReason Reason, TransferTo To, string? Owner) : CommandBody;

    /// <summary>Who took over, or why nobody did.</summary>
    public sealed record TransferEndBody(string? Words) : CommandBody;

    /// <summary>The review of an admission.</summary>
    public sealed record AdmissionBody(AdmissionException? Exception, string? Findings) : CommandBody;

    /// <summary>Maps the commands.</summary>
    public static void MapWaiting(this IEndpointRouteBuilder api)
    {
        var clinician = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Triage");
        clinician.MapPost("/triage-again", (ReferralId id, TriageAgainBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new TriageAgain(id, body.Urgency, body.NextCallAt, CommandSending.Typed(body.Why), send.At(body))));
        clinician.MapPost("/exemption", (ReferralId id, ExemptionBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RequestExemption(id, body.Reason, CommandSending.Typed(body.Why), send.At(body))));
        clinician.MapPost("/exemption/confirm", (ReferralId id, ConfirmBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ConfirmExemption(id, send.At(body))));
        clinician.MapPost("/resolved-remotely", (ReferralId id, RemoteBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ResolveRemotely(id, body.Mechanism ?? "", CommandSending.Typed(body.Why), send.At(body), body.CommandId ?? Guid.NewGuid())));
        clinician.MapPost("/referrer-rung-back", (ReferralId id, RungBackBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RingReferrerBack(id, body.Reached, CommandSending.Typed(body.Said), send.At(body))));
        clinician.MapPost("/advice", (ReferralId id, AdviceBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new GiveAdvice(id, CommandSending.Typed(body.Advice), body.Understood, body.Closes, send.At(body))));
        clinician.MapPost("/warm-transfer", (ReferralId id, TransferBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new StartWarmTransfer(id, body.Reason, body.To, body.Owner is { } owner ? new(owner) : user.StaffId, send.At(body))));
        clinician.MapPost("/warm-transfer/completed", (ReferralId id, TransferEndBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CompleteWarmTransfer(id, CommandSending.Typed(body.Words), send.At(body))));
        clinician.MapPost("/warm-transfer/failed", (ReferralId id, TransferEndBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new FailWarmTransfer(id, CommandSending.Typed(body.Words), send.At(body))));
        clinician.MapPost("/admission-review", (ReferralId id, AdmissionBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ReviewAdmission(id, body.Exception, CommandSending.Typed(body.Findings), send.At(body))));
    }
}
