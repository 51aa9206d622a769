using Marten;
using NodaTime;
using Npgsql;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Values;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Operations;
using Ucr.Server.Storage;
using Wolverine;

namespace Ucr.Server.Allocation.Rota;

/// <summary>
/// Finds visits that are held by somebody who cannot be sent: their time away began by itself, an allocation was made in the
/// very moment in which they became unavailable, or the message was lost with a node.
/// </summary>
public sealed class HeldByTheAbsent(EscalationPool pool, IClock clock, IServiceScopeFactory scopes, ILogger<HeldByTheAbsent> log)
    : RepeatedLook(TimeSpan.FromSeconds(15), "visits of people who are away", log)
{
    // Only shifts on which something says so: none on a usual day.
    private const string Candidates =
        $"""
        select tenant_id, id from {StorageSetup.Schema}.mt_doc_shift
        where ends_at > $1 and (data -> 'rota' -> 'away' <> '[]'::jsonb or data -> 'rota' ->> 'cancelled' is not null)
        """;

    /// <inheritdoc />
    protected override Task Look(CancellationToken cancellation) =>
        FreeAt(clock.GetCurrentInstant(), cancellation);

    /// <summary>Sends a message for everybody who is unavailable at an instant and still holds a visit that nobody was told of.</summary>
    public async Task FreeAt(Instant now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        foreach (var (provider, id) in await Shifts(now - Duration.FromMinutes(AllowOvertime.AtMost), cancellation))
        {
            await using var session = pool.Store.QuerySession(provider);
            if (await session.LoadAsync<Shift>(id, cancellation) is { } shift && await FreeVisitsHandler.Since(session, shift, now) is not null
                && (await FreeVisitsHandler.Held(session, shift.Clinician)).Any(visit => !visit.Watch.Unavailable.Contains(shift.Clinician)))
            {
                await bus.SendAsync(new FreeVisits(provider, id));
            }
        }
    }

    private async Task<List<(string Provider, ShiftId Shift)>> Shifts(Instant endAfter, CancellationToken cancellation)
    {
        await using var command = pool.Source.CreateCommand(Candidates);
        command.Parameters.Add(new NpgsqlParameter { Value = endAfter });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, ShiftId)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetString(0), new(rows.GetGuid(1))));
        }

        return found;
    }
}
