using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Outcomes;

/// <summary>Closes a referral.</summary>
public sealed record CloseBody(ClosureReason Reason, DeclinedBy? DeclinedBy, string? Note) : CommandBody;

/// <summary>Whoever referred was told.</summary>
public sealed record InformBody(string? How) : CommandBody;

/// <summary>Somebody takes an escalation on.</summary>
public sealed record AcknowledgeBody(EscalationKind Kind, Instant? DueAt = null) : CommandBody;

/// <summary>A stop time is put right.</summary>
public sealed record CorrectBody(Instant StoppedAt, string? Why) : CommandBody;

/// <summary>The end of a referral by HTTP, and what keeps its clock right.</summary>
public static class OutcomeEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapOutcomes(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord);
        var outcomes = referrals.MapGroup("").WithTags("Outcomes");
        outcomes.MapPost("/close", (ReferralId id, CloseBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CloseReferral(id, body.Reason, body.DeclinedBy, CommandSending.TypedOrNone(body.Note), send.At(body))));
        outcomes.MapPost("/inform", (ReferralId id, InformBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new InformReferrer(id, body.How ?? "", send.At(body))));
        var clocks = referrals.MapGroup("").WithTags("Clocks");
        clocks.MapPost("/acknowledge", (ReferralId id, AcknowledgeBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AcknowledgeEscalation(id, body.Kind, body.DueAt)));
        clocks.MapPost("/correct-clock", (ReferralId id, CorrectBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CorrectClock(id, body.StoppedAt, CommandSending.Typed(body.Why))));
    }
}
