using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>Somebody takes an escalation on.</summary>
/// <param name="Referral">The referral; null for the provider's desk.</param>
/// <param name="Kind">What they act on.</param>
/// <param name="DueAt">The raising that they saw, UTC.</param>
/// <param name="About">What it is about where the referral alone does not say.</param>
public sealed record TakeOnBody(ReferralId? Referral, EscalationKind Kind, Instant DueAt, Guid? About) : CommandBody;

/// <summary>What stands and nobody has taken on, by HTTP.</summary>
public static class EscalationEndpoints
{
    /// <summary>Maps the list and the command.</summary>
    public static void MapEscalations(this IEndpointRouteBuilder api)
    {
        var escalations = api.MapGroup("/escalations").RequireAuthorization(Policies.Board).WithTags("Escalations");
        escalations.MapGet("", (ClaimsPrincipal user, EscalationReading reading, CancellationToken cancellation) => reading.Open(user.Provider, user.Actor, cancellation));
        escalations.MapPost("/acknowledge", (TakeOnBody body, ClaimsPrincipal user, CommandSending send) => body.Referral is { } referral
            ? send.Send(user, body, new AcknowledgeEscalation(referral, body.Kind, body.DueAt))
            : send.Send(user, body, new AcknowledgeAtDesk(body.Kind, body.DueAt, body.About)));
    }
}
