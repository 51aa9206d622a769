using System.Diagnostics;
using Npgsql;
using Ucr.Faults.Checks;
using Ucr.Faults.Load;
using Ucr.Faults.Service;
using Ucr.Server.LocalPostgres;
using Ucr.Server.Operations;

namespace Ucr.Faults;

/// <summary>F4: the database is killed while referrals arrive, and comes back after 3 seconds.</summary>
internal static class DatabaseDies
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(3);
    private const double FirstSuccessWithin = 5000;

    // A backend that is at work when the postmaster dies ends its statement, and its commit is a true one.
    private const double LastCommits = 500;

    /// <summary>The fault.</summary>
    public static readonly Fault Entry = new("database-dies", "kill -9 of PostgreSQL's postmaster while referrals arrive; it is back after 3 s.", Run);

    private static async Task<Findings> Run(int seed, CancellationToken cancellation)
    {
        var findings = new Findings();
        await using var scene = new Scene { Keep = true };
        var first = await scene.Server(cancellation);
        await Scene.MakeDatabase(first, cancellation);
        var at = first.ConnectionStringTo(PrivateServer.Name);
        await using var service = new ServiceProcess(scene.Folder, at);
        await service.Start(cancellation);
        var truth = new GroundTruth(Path.Combine(scene.Folder, "ground-truth.jsonl"));
        var senders = new Senders(service.Address, truth, seed);
        var sending = senders.Send(cancellation);
        await senders.ChosenMoment(cancellation);
        await KillPostmaster(first);
        var down = truth.Now;
        findings.Count("killed after acknowledgements", truth.Acknowledged);
        await Task.Delay(Away, cancellation);
        var returning = truth.Now;
        await using var second = await scene.Server(cancellation);
        if (!string.Equals(second.ConnectionStringTo(PrivateServer.Name), at, StringComparison.Ordinal))
            throw new CannotStart("The port of the killed PostgreSQL was taken meanwhile: run it again.");
        var (back, backAt) = (truth.Now, Stopwatch.GetTimestamp());
        findings.Count("seconds without a database", Math.Round((back - down) / 1000, 1));
        await sending;

        await using (var database = NpgsqlDataSource.Create(at))
        {
            Meanwhile(truth.Read(), down, returning, back, findings);
            await SafeAgain.Check(service.Address, backAt, database, findings, cancellation);
            await NothingLost.Check(truth.Read(), database, findings, cancellation);
        }

        await service.DisposeAsync();
        scene.Keep = !findings.AllHeld;
        return findings;
    }

    private static void Meanwhile(IReadOnlyList<Attempt> attempts, double down, double returning, double back, Findings findings)
    {
        var during = attempts.Where(attempt => attempt.Begun > down + LastCommits && attempt.Ended < returning).ToList();
        findings.Count("attempts while it was away", during.Count);
        findings.None("nothing is acknowledged while it is away", [.. during.Where(attempt => attempt.Acknowledged).Select(attempt => attempt.MessageId)]);
        findings.None("every answer meanwhile is 503", [.. attempts
            .Where(attempt => attempt.Ended > down && attempt.Status is not (0 or 503) && !attempt.Acknowledged)
            .Select(attempt => $"{attempt.Status} for {attempt.MessageId}")]);
        var success = attempts.Where(attempt => attempt.Acknowledged && attempt.Ended > returning).Select(attempt => attempt.Ended - back).DefaultIfEmpty(double.PositiveInfinity).Min();
        findings.Count("milliseconds from the return to the first success", Math.Round(Math.Max(0, success)));
        findings.Promise("the first success comes within 5 s of the return", success <= FirstSuccessWithin ? "" : $"{success:F0} ms");
    }

    /// <summary>As <c>kill -9</c>; the folder is given free, so that it can be started again.</summary>
    private static async Task KillPostmaster(PrivateServer server)
    {
        using (var postmaster = Process.GetProcessById(server.ProcessId ?? throw new CannotStart("PostgreSQL has no process.")))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync();
        }

        await server.DisposeAsync();
    }
}
