using System.Security.Claims;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Server.Clocks;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Storage;

namespace Ucr.Server.Api;

/// <summary>What stands, by HTTP: states without anybody's identity.</summary>
public static class ReadingEndpoints
{
    /// <summary>Maps the reads.</summary>
    public static void MapReading(this IEndpointRouteBuilder api)
    {
        var reading = api.MapGroup("").RequireAuthorization(Policies.Board).WithTags("Reading");
        reading.MapGet("/referrals", async (ClaimsPrincipal user, IDocumentStore store, CancellationToken cancellation) =>
        {
            await using var session = store.QuerySession(user.Provider);
            var referrals = await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(cancellation);
            var visits = await OpenVisits(session, cancellation);
            return referrals.Select(referral => referral.For(user.Actor, visits)).ToList();
        });
        reading.MapGet("/visits", async (ClaimsPrincipal user, IDocumentStore store, CancellationToken cancellation) =>
        {
            await using var session = store.QuerySession(user.Provider);
            return (await OpenVisits(session, cancellation)).Select(visit => visit.For(user.Actor)).ToList();
        });
        reading.MapGet("/referrals/{id}", async (ReferralId id, ClaimsPrincipal user, IDocumentStore store, AccessLog access, CancellationToken cancellation) =>
        {
            await using var session = store.QuerySession(user.Provider);
            if (await session.LoadAsync<Referral>(id, cancellation) is not { } referral)
            {
                return Problems.Of(CommandAnswer.NotThere);
            }

            await access.RecordAsync(user, AccessedThing.Patient, referral.Patient.Value);
            return Results.Ok(referral.For(user.Actor, RecordedFacts.Visits(await RecordedFacts.Read(session, id, cancellation))));
        });
        reading.MapGet("/visits/{id}", async (VisitId id, ClaimsPrincipal user, IDocumentStore store, CancellationToken cancellation) =>
        {
            await using var session = store.QuerySession(user.Provider);
            return await session.LoadAsync<Visit>(id, cancellation) is { } visit ? Results.Ok(visit.For(user.Actor)) : Problems.Of(CommandAnswer.NotThere);
        });
    }

    private static Task<IReadOnlyList<Visit>> OpenVisits(IQuerySession session, CancellationToken cancellation) =>
        session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);
}
