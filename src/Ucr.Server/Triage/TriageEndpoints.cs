using System.Security.Claims;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Intake;
using Ucr.Server.Security;

namespace Ucr.Server.Triage;

/// <summary>Takes the referral on.</summary>
public sealed record AcceptBody(
    ResponseStandard Standard, ClinicalUrgency Urgency, NeedKey Need, VisitNeeds? Needs, string? Rationale, ReferralId? DespiteOpen,
    ExemptionReason? Exemption = null, string? DespiteCriteria = null) : CommandBody;

/// <summary>Does not take it on.</summary>
public sealed record RejectBody(RejectionReason Reason, string? LocalReason, string? LocalKey = null, string? SignpostedTo = null) : CommandBody;

/// <summary>Sends it on.</summary>
public sealed record RedirectBody(string? To, string? Why) : CommandBody;

/// <summary>What the receiver of a redirect answered.</summary>
public sealed record RedirectAnswerBody(bool Accepted, string? Words) : CommandBody;

/// <summary>Asks for an ambulance.</summary>
public sealed record EmergencyBody(string? CadNumber, string? Owner, string? Why) : CommandBody;

/// <summary>The crew is with the person.</summary>
public sealed record AmbulanceCrewBody(ClosureReason Reason) : CommandBody;

/// <summary>Another standard.</summary>
public sealed record PathwayBody(ResponseStandard To, string? Why, ExemptionReason? Exemption = null) : CommandBody;

/// <summary>The same need as another referral, or not after all.</summary>
public sealed record DuplicateBody(ReferralId? Original, string? Why, SafetyAnswers? AskedAgain = null) : CommandBody;

/// <summary>Triage by HTTP: <c>/api/referrals/{id}/…</c>.</summary>
public static class TriageEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapTriage(this IEndpointRouteBuilder api)
    {
        var triage = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.Triage).WithTags("Triage");
        triage.MapPost("/accept", (ReferralId id, AcceptBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AcceptReferral(
                id, body.Standard, body.Urgency, body.Need, body.Needs ?? VisitNeeds.Usual, CommandSending.Typed(body.Rationale), body.DespiteOpen, send.At(body),
                body.Exemption, CommandSending.TypedOrNone(body.DespiteCriteria))));
        triage.MapPost("/reject", (ReferralId id, RejectBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RejectReferral(id, body.Reason, CommandSending.Typed(body.LocalReason), send.At(body), body.LocalKey, body.SignpostedTo)));
        triage.MapPost("/redirect", (ReferralId id, RedirectBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RedirectReferral(id, body.To ?? "", CommandSending.Typed(body.Why), send.At(body))));
        triage.MapPost("/redirect-answer", (ReferralId id, RedirectAnswerBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordRedirectAnswer(id, body.Accepted, CommandSending.Typed(body.Words), send.At(body))));
        triage.MapPost("/pathway", (ReferralId id, PathwayBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ChangePathway(id, body.To, CommandSending.Typed(body.Why), send.At(body), body.Exemption)));
        triage.MapPost("/duplicate", (ReferralId id, DuplicateBody body, ClaimsPrincipal user, CommandSending send, Linking linking) =>
            send.Send(user, body, sender => linking.Link(sender, new(id, body.Original ?? default, CommandSending.Typed(body.Why), send.At(body), body.AskedAgain))));
        triage.MapPost("/not-a-duplicate", (ReferralId id, DuplicateBody body, ClaimsPrincipal user, CommandSending send, Linking linking) =>
            send.Send(user, body, sender => linking.Unlink(sender, new(id, CommandSending.Typed(body.Why), send.At(body)))));

        // Also a clinician on a visit raises 999, and anybody at the desk records that the crew is there.
        var emergency = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Triage");
        emergency.MapPost("/emergency", (ReferralId id, EmergencyBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RaiseEmergency(id, body.CadNumber, body.Owner is { } owner ? new(owner) : user.StaffId, CommandSending.Typed(body.Why), send.At(body))));
        emergency.MapPost("/ambulance-crew", (ReferralId id, AmbulanceCrewBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordAmbulanceCrew(id, body.Reason, send.At(body))));
    }
}
