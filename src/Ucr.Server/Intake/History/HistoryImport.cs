using System.Diagnostics;
using NodaTime;

namespace Ucr.Server.Intake.History;

/// <summary>
/// Brings a file of history in: streamed, a few hundred lines in one transaction each, so that no line is half imported. The
/// same file again changes nothing; a bad line is told with its number, and the good ones are kept.
/// </summary>
public sealed class HistoryImport(HistoryBatches batches)
{
    private const int LinesInBatch = 500;

    /// <summary>Brings a file in.</summary>
    /// <param name="file">JSON Lines in UTF-8.</param>
    /// <param name="sender">Who brings it in.</param>
    /// <param name="progress">Is told after each batch.</param>
    /// <param name="cancellation">Stops between two batches: what was brought in stays.</param>
    public async Task<HistoryTotals> Take(Stream file, HistorySender sender, Action<HistoryTotals>? progress, CancellationToken cancellation)
    {
        var totals = new HistoryTotals();
        var batch = new List<ReadLine>(LinesInBatch);
        var storing = Task.FromResult(totals);
        var reading = Stopwatch.StartNew();

        // While one batch is stored the next is read: the two use different processors.
        async Task Next()
        {
            var lines = batch;
            var read = Duration.FromTimeSpan(reading.Elapsed);
            totals = totals.Plus(await storing);
            progress?.Invoke(totals);
            storing = Task.Run(() => batches.Store(lines, sender, read), cancellation);
            batch = new(LinesInBatch);
            reading.Restart();
        }

        await foreach (var line in HistoryLines.Of(file, cancellation))
        {
            batch.Add(ReadLine.Of(line, sender));
            if (batch.Count == LinesInBatch)
            {
                await Next();
            }
        }

        await Next();
        totals = totals.Plus(await storing);
        progress?.Invoke(totals);
        return totals;
    }
}

/// <summary>A line with what was read from it, or what is wrong with it.</summary>
/// <param name="File">The line.</param>
/// <param name="Line">What it says; null when it is refused.</param>
/// <param name="Fault">What is wrong; null when it was read.</param>
public sealed record ReadLine(FileLine File, HistoryLine? Line, HistoryFault? Fault)
{
    /// <summary>Reads a line.</summary>
    public static ReadLine Of(FileLine file, HistorySender sender)
    {
        if (file.Bytes is not { } bytes)
        {
            return new(file, null, new(file.Number, "", "This line is longer than 1 MiB. Write one referral a line."));
        }

        var (line, fault) = HistoryLineReader.Read(file.Number, bytes);
        return line is not null && !sender.May(line.Provider)
            ? new(file, null, new(file.Number, "provider", "You may bring in lines of your own provider only."))
            : new(file, line, fault);
    }
}
