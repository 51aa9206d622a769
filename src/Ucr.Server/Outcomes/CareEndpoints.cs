using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Handovers;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Outcomes;

/// <summary>Something is owed.</summary>
public sealed record OweBody(ActionKind Kind, string? What, StaffId? Asked, Instant? DueAt) : CommandBody;

/// <summary>Something that was owed is done.</summary>
public sealed record DoneBody(string? Result) : CommandBody;

/// <summary>A step without further members.</summary>
public sealed record PlainBody : CommandBody;

/// <summary>The person is referred on.</summary>
public sealed record ReferOnBody(string? To, string? Why) : CommandBody;

/// <summary>What the other service answered.</summary>
public sealed record OnwardAnswerBody(string? To, OnwardState Answer, string? Words) : CommandBody;

/// <summary>A referral is handed over.</summary>
public sealed record HandoverBody(StaffId To, string? What) : CommandBody;

/// <summary>A handover is taken, or not.</summary>
public sealed record HandoverAnswerBody(bool Accepted, string? Reason) : CommandBody;

/// <summary>What is owed for a referral, and who answers for it, by HTTP.</summary>
public static class CareEndpoints
{
    /// <summary>Maps the commands.</summary>
    public static void MapCare(this IEndpointRouteBuilder api)
    {
        var care = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Outcomes");
        care.MapPost("/actions", (ReferralId id, OweBody body, ClaimsPrincipal user, CommandSending send) => send.Send(user, body, new OweAction(
            id, CommandSending.NewId(body, nameof(OweAction)), body.Kind, CommandSending.Typed(body.What), body.Asked, body.DueAt, send.At(body))));
        care.MapPost("/actions/{action:guid}/accept", (ReferralId id, Guid action, PlainBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AcceptAction(id, action, send.At(body))));
        care.MapPost("/actions/{action:guid}/done", (ReferralId id, Guid action, DoneBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CompleteAction(id, action, CommandSending.Typed(body.Result), send.At(body))));
        care.MapPost("/refer-on", (ReferralId id, ReferOnBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ReferOn(id, body.To ?? "", CommandSending.Typed(body.Why), send.At(body))));
        care.MapPost("/onward-answer", (ReferralId id, OnwardAnswerBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordOnwardAnswer(id, body.To ?? "", body.Answer, CommandSending.Typed(body.Words), send.At(body))));
        care.MapPost("/handovers", (ReferralId id, HandoverBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new GiveHandover(id, CommandSending.NewId(body, nameof(GiveHandover)), body.To, CommandSending.Typed(body.What), send.At(body))));
        care.MapPost("/handovers/{handover:guid}/answer", (ReferralId id, Guid handover, HandoverAnswerBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new AnswerHandover(id, handover, body.Accepted, body.Reason, send.At(body))));
    }
}
