using System.Diagnostics;
using JasperFx;
using Marten;
using Marten.Exceptions;
using NodaTime;
using Npgsql;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake.History;

/// <summary>Stores batches of lines, each in one transaction for each provider in it, again after a lost race.</summary>
public sealed class HistoryBatches(IDocumentStore store, HistoryDeciding deciding)
{
    private const int Attempts = 4;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Stores a batch. Never under the caller's token: what was begun is finished.</summary>
    /// <param name="lines">In the order of the file.</param>
    /// <param name="sender">Who brings them in.</param>
    /// <param name="reading">What reading them took.</param>
    public async Task<HistoryTotals> Store(IReadOnlyList<ReadLine> lines, HistorySender sender, Duration reading)
    {
        var totals = new HistoryTotals { Lines = lines.Count, Time = new(reading, Duration.Zero, Duration.Zero, Duration.Zero) };

        // A line whose provider cannot be read belongs to nobody's store: it is told, and its sender has the file.
        foreach (var fault in lines.Where(line => line.Line is null))
        {
            totals = totals.Plus(new() { Refused = 1, Faults = [fault.Fault!] });
        }

        foreach (var ofProvider in lines.Where(line => line.Line is not null).GroupBy(line => line.Line!.Provider, StringComparer.Ordinal))
        {
            totals = totals.Plus(await InOneTransaction(ofProvider.Key, [.. ofProvider], sender));
        }

        return totals with { Faults = [.. totals.Faults.OrderBy(fault => fault.Line)] };
    }

    private async Task<HistoryTotals> InOneTransaction(string provider, IReadOnlyList<ReadLine> lines, HistorySender sender)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var deadline = new CancellationTokenSource(Deadline);
            try
            {
                return await Attempt(provider, lines, sender, deadline.Token);
            }
            catch (Exception e) when (attempt < Attempts && (Races.Lost(e) || e is DocumentAlreadyExistsException || (e as MartenCommandException)?.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }))
            {
                // Another import brings the same lines or people in: read again what is held now.
                await Task.Delay(Random.Shared.Next(10, 50 * attempt), deadline.Token);
            }
        }
    }

    private async Task<HistoryTotals> Attempt(string provider, IReadOnlyList<ReadLine> lines, HistorySender sender, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        session.LastModifiedBy = sender.By.Id.Value;
        var watch = Stopwatch.StartNew();
        var held = await deciding.Held(session, lines, cancellation);
        var lookedUp = Lap(watch);
        var totals = deciding.Decide(session, lines, held, sender);
        var decided = Lap(watch);
        await session.SaveChangesAsync(cancellation);
        return totals with { Time = new(Duration.Zero, lookedUp, decided, Lap(watch)) };
    }

    private static Duration Lap(Stopwatch watch)
    {
        var lap = Duration.FromTimeSpan(watch.Elapsed);
        watch.Restart();
        return lap;
    }
}
