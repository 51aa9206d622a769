using System.Security.Claims;
using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Clocks;

/// <summary>A start time is put right.</summary>
public sealed record CorrectStartBody(Instant StartedAt, string? Why) : CommandBody;

/// <summary>Whether the person lies on the floor, and since when.</summary>
public sealed record FloorTimeBody(bool OnFloor, Instant? Since) : CommandBody;

/// <summary>Whether the person would be admitted otherwise.</summary>
public sealed record AdmissionOtherwiseBody(bool Marked) : CommandBody;

/// <summary>Whoever referred was rung back.</summary>
public sealed record CallBackBody : CommandBody;

/// <summary>Reablement goes on.</summary>
public sealed record ExtendReablementBody(Instant Until, string? Why) : CommandBody;

/// <summary>The patient chose a later time.</summary>
public sealed record LaterTimeBody(Instant OfferedAt, Instant ChosenAt, string? Why) : CommandBody;

/// <summary>Another provider's receipt.</summary>
public sealed record PathwayReceiptBody(OdsCode Provider, Instant ReceivedAt, Instant? AnsweredAt) : CommandBody;

/// <summary>The rules of time by HTTP: every clock with its reasons, and the facts that move clocks.</summary>
public static class ClockEndpoints
{
    /// <summary>Maps the read and the commands.</summary>
    public static void MapClocks(this IEndpointRouteBuilder api)
    {
        var clocks = api.MapGroup("/referrals/{id}").RequireAuthorization(Policies.PatientRecord).WithTags("Clocks");
        clocks.MapGet("/clocks", Read);
        clocks.MapPost("/correct-clock-start", (ReferralId id, CorrectStartBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CorrectClockStart(id, body.StartedAt, CommandSending.Typed(body.Why))));
        clocks.MapPost("/floor-time", (ReferralId id, FloorTimeBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new TellFloorTime(id, body.OnFloor, body.Since, send.At(body))));
        clocks.MapPost("/admission-otherwise", (ReferralId id, AdmissionOtherwiseBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new MarkAdmissionOtherwise(id, body.Marked, send.At(body))));
        clocks.MapPost("/referrer-called", (ReferralId id, CallBackBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new CallReferrerBack(id, send.At(body))));
        clocks.MapPost("/extend-reablement", (ReferralId id, ExtendReablementBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new ExtendReablement(id, body.Until, CommandSending.Typed(body.Why), send.At(body))));
        clocks.MapPost("/later-time", (ReferralId id, LaterTimeBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordLaterTime(id, body.OfferedAt, body.ChosenAt, CommandSending.TypedOrNone(body.Why), send.At(body))));
        clocks.MapPost("/pathway-receipt", (ReferralId id, PathwayReceiptBody body, ClaimsPrincipal user, CommandSending send) =>
            send.Send(user, body, new RecordPathwayReceipt(id, body.Provider, body.ReceivedAt, body.AnsweredAt, send.At(body))));
    }

    private static async Task<IResult> Read(ReferralId id, ClaimsPrincipal user, IDocumentStore store, ProviderSettings settings, AccessLog access, IClock clock, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(user.Provider);
        if (await session.LoadAsync<Referral>(id, cancellation) is not { } referral)
        {
            return Problems.Of(CommandAnswer.NotThere);
        }

        await access.RecordAsync(user, AccessedThing.Patient, referral.Patient.Value);
        var facts = await RecordedFacts.Read(session, id, cancellation);
        return Results.Ok(ClockShown.All(referral, facts, await settings.Of(session, cancellation), clock.GetCurrentInstant()));
    }
}
