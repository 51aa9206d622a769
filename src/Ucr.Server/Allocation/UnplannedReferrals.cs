using Marten;
using NodaTime;
using Npgsql;
using Ucr.Domain.Values;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Intake;
using Ucr.Server.Operations;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Storage;
using Wolverine;

namespace Ucr.Server.Allocation;

/// <summary>
/// Finds accepted referrals whose visit was never planned 30 seconds later: the message that should have done it was lost
/// with a node (safety rules, 4). Planning has an id of its own, so that finding one twice plans it once.
/// </summary>
public sealed class UnplannedReferrals(EscalationPool pool, IClock clock, TimeProvider time, IServiceScopeFactory scopes, ILogger<UnplannedReferrals> log)
    : RepeatedLook(TimeSpan.FromSeconds(15), "accepted referrals without a visit", log)
{
    private static readonly Duration Patience = Duration.FromSeconds(30);

    private const string Candidates =
        $"""
        select tenant_id, id from {StorageSetup.Schema}.mt_doc_referral
        where stage = 'Accepted' and data -> 'openVisits' = '[]'::jsonb and {StorageSetup.Schema}.mt_immutable_timestamptz(data ->> 'stageSince') < $1
        """;

    /// <inheritdoc />
    protected override Task Look(CancellationToken cancellation) =>
        PlanAcceptedBefore(clock.GetCurrentInstant() - (Patience * ((time as DemoTime)?.Speed ?? 1)), cancellation);

    /// <summary>Sends each one that nobody ever planned to be planned.</summary>
    public async Task PlanAcceptedBefore(Instant before, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        foreach (var ofProvider in (await Accepted(before, cancellation)).GroupBy(found => found.Provider, StringComparer.Ordinal))
        {
            await using var session = pool.Store.QuerySession(ofProvider.Key);
            var planning = ofProvider.ToDictionary(found => ReferralIds.Command(nameof(PlanCrisisVisit), ReferralIds.CrisisVisit(found.Referral, 1).Value), found => found.Referral);
            var planned = await session.LoadManyAsync<CommandRecord>(cancellation, planning.Keys.ToArray());
            foreach (var (_, referral) in planning.Where(entry => planned.All(record => record.Id != entry.Key)))
            {
                await bus.SendAsync(new PlanCrisisVisit(ofProvider.Key, referral));
            }
        }
    }

    private async Task<List<(string Provider, ReferralId Referral)>> Accepted(Instant before, CancellationToken cancellation)
    {
        await using var command = pool.Source.CreateCommand(Candidates);
        command.Parameters.Add(new() { Value = before });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, ReferralId)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetString(0), new(rows.GetGuid(1))));
        }

        return found;
    }
}
