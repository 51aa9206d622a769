using System.Security.Claims;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Outcomes;

/// <summary>Another organisation is asked to respond; ours answers for it and counts it where nobody else is named.</summary>
public sealed record DelegateBody(string? Accountable, string? Responding, string? Submitting, string? Why) : CommandBody;

/// <summary>What somebody answered.</summary>
public sealed record AnswerBody(bool Accepted, string? Words) : CommandBody;

/// <summary>Another provider's contact.</summary>
public sealed record PartnerContactBody(string? Organisation, string? Team, bool IdentityConfirmed, string? Mechanism, string? Attendance) : CommandBody;

/// <summary>Who was there first.</summary>
public sealed record FirstResponderBody(string? Scheme) : CommandBody;

/// <summary>A lift.</summary>
public sealed record LiftBody(string? LiftedBy, int InjuryLevel, string? Found) : CommandBody;

/// <summary>What was recorded later.</summary>
public sealed record LaterOutcomeBody(LaterOutcomeKind Kind, bool Yes, string? Source) : CommandBody;

/// <summary>Why a standard was not met.</summary>
public sealed record BreachReasonBody(string? Reason, string? Note) : CommandBody;

/// <summary>What the sender who wants it back is told.</summary>
public sealed record WithdrawalAnswerBody(bool GivenBack, string? Why) : CommandBody;

/// <summary>Other responders, and what was recorded later, by HTTP.</summary>
public static class ResponderEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapResponders(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Outcomes");
        referrals.MapPost("/delegate", Delegate);
        referrals.MapPost("/delegate/answer", (ReferralId id, AnswerBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AnswerDelegation(id, body.Accepted, CommandSending.Typed(body.Words), send.At(body))));
        referrals.MapPost("/partner-contact", PartnerContact);
        referrals.MapPost("/first-responder", (ReferralId id, FirstResponderBody body, ClaimsPrincipal user, CommandSending send) => send.Send(
            user, body, new RecordFirstResponder(id, body.Scheme ?? "", CommandSending.NewId(body, nameof(RecordFirstResponder)), send.At(body))));
        referrals.MapPost("/lift", (ReferralId id, LiftBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordLift(id, body.LiftedBy ?? "", body.InjuryLevel, CommandSending.Typed(body.Found), send.At(body))));
        referrals.MapPost("/later-outcome", (ReferralId id, LaterOutcomeBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordLaterOutcome(id, body.Kind, body.Yes, body.Source ?? "", send.At(body))));
        referrals.MapPost("/breach-reason", (ReferralId id, BreachReasonBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ExplainBreach(id, body.Reason ?? "", CommandSending.TypedOrNone(body.Note), send.At(body))));
        referrals.MapPost("/withdrawal-answer", (ReferralId id, WithdrawalAnswerBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AcknowledgeWithdrawal(id, body.GivenBack, CommandSending.Typed(body.Why), send.At(body))));
    }

    private static Task<IResult> Delegate(ReferralId id, DelegateBody body, ClaimsPrincipal user, CommandSending send) =>
        (OdsCode.TryParse(body.Accountable ?? user.Provider, out var accountable), OdsCode.TryParse(body.Responding, out var responding),
            OdsCode.TryParse(body.Submitting ?? user.Provider, out var submitting)) switch
        {
            (false, _, _) => Unreadable(nameof(body.Accountable)),
            (_, false, _) => Unreadable(nameof(body.Responding)),
            (_, _, false) => Unreadable(nameof(body.Submitting)),
            _ => send.Send(user, body, new DelegateResponse(id, accountable, responding, submitting, body.Why ?? "", send.At(body))),
        };

    private static Task<IResult> PartnerContact(ReferralId id, PartnerContactBody body, ClaimsPrincipal user, CommandSending send) =>
        !OdsCode.TryParse(body.Organisation, out var organisation)
            ? Unreadable(nameof(body.Organisation))
            : send.Send(user, body, new RecordPartnerContact(
                id, organisation, body.Team ?? "", CommandSending.NewId(body, nameof(RecordPartnerContact)), body.IdentityConfirmed,
                body.Mechanism ?? "01", body.Attendance ?? "5", send.At(body)));

    private static Task<IResult> Unreadable(string field) => Task.FromResult(Problems.Of(Refusal.Impossible(field, "This is no organisation's code. Check it.")));
}
