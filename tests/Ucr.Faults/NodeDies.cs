using System.Diagnostics;
using Npgsql;
using Ucr.Faults.Checks;
using Ucr.Faults.Load;
using Ucr.Faults.Service;
using Ucr.Server.LocalPostgres;

namespace Ucr.Faults;

/// <summary>F1 for a service of one node: killed while referrals arrive, and started again on the same data.</summary>
internal static class NodeDies
{
    /// <summary>The fault.</summary>
    public static readonly Fault Entry = new("node-dies", "kill -9 of the service while referrals arrive; it starts again on the same data.", Run);

    private static async Task<Findings> Run(int seed, CancellationToken cancellation)
    {
        var findings = new Findings();
        await using var scene = new Scene { Keep = true };
        await using var service = new ServiceProcess(scene.Folder, connectionString: null);
        await service.Start(cancellation);
        var truth = new GroundTruth(Path.Combine(scene.Folder, "ground-truth.jsonl"));
        var senders = new Senders(service.Address, truth, seed);
        var sending = senders.Send(cancellation);
        await senders.ChosenMoment(cancellation);
        await service.Kill();
        findings.Count("killed after acknowledgements", truth.Acknowledged);
        var down = Stopwatch.GetTimestamp();
        await service.Start(cancellation);
        var back = Stopwatch.GetTimestamp();
        findings.Count("seconds from the kill to ready", Math.Round(Stopwatch.GetElapsedTime(down, back).TotalSeconds, 1));
        await sending;

        await using (var shared = await scene.Server(cancellation))
        await using (var database = NpgsqlDataSource.Create(shared.ConnectionStringTo(PrivateServer.Name)))
        {
            await SafeAgain.Check(service.Address, back, database, findings, cancellation);
            await NothingLost.Check(truth.Read(), database, findings, cancellation);
        }

        scene.Keep = !findings.AllHeld;
        return findings;
    }
}
