using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Ucr.Faults.Checks;
using Ucr.Faults.Load;
using Ucr.Faults.Service;
using Ucr.Server.LocalPostgres;

namespace Ucr.Faults;

/// <summary>F1 with two nodes: the one that plans is killed while referrals are accepted, and the other plans on.</summary>
internal static class PlannerDies
{
    private const int Before = 6;
    private const int After = 6;
    private const double PlansWithin = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The fault.</summary>
    public static readonly Fault Entry = new("planner-dies", "kill -9 of the one of two nodes that plans, while referrals are accepted; the other plans on.", Run);

    private static async Task<Findings> Run(int seed, CancellationToken cancellation)
    {
        var findings = new Findings();
        await using var scene = new Scene { Keep = true };
        await using var server = await scene.Server(cancellation);
        await Scene.MakeDatabase(server, cancellation);
        var at = server.ConnectionStringTo(PrivateServer.Name);
        await using var one = new ServiceProcess(scene.Folder, at);
        await one.Start(cancellation);
        await using var other = new ServiceProcess(scene.Folder, at);
        await other.Start(cancellation);
        await using var database = NpgsqlDataSource.Create(at);

        using (var desk = await Desk.Of(one.Address, cancellation))
        {
            await desk.Prepare(cancellation);
            await desk.Accept(Before, seed, "before", cancellation);
        }

        await PlannedVisits.Until(database, Before, Patience, cancellation);
        var holder = await PlannedVisits.Planner(database, cancellation);
        var (dead, alive) = holder == one.ProcessId ? (one, other) : (other, one);
        findings.Promise("one of the two nodes plans", holder == dead.ProcessId ? "" : string.Create(CultureInfo.InvariantCulture, $"process {holder} does"));

        // A few are on their way when the node dies, and the others come afterwards.
        using var left = await Desk.Of(alive.Address, cancellation);
        var accepting = left.Accept(After, seed, "after", cancellation);
        await Task.Delay(new Random(seed).Next(200, 1500), cancellation);
        var events = await PlannedVisits.LastEvent(database, cancellation);
        await dead.Kill();
        var killed = Stopwatch.GetTimestamp();
        var seconds = await PlannedVisits.FirstPlanAfter(database, events, killed, Patience, cancellation);
        await accepting;
        var all = await PlannedVisits.Until(database, Before + After, Patience, cancellation);
        Report(findings, seconds, killed, all, await PlannedVisits.Planner(database, cancellation) == alive.ProcessId);
        await OneHolder.Check(database, findings, cancellation);
        await dead.DisposeAsync();
        await alive.DisposeAsync();
        scene.Keep = !findings.AllHeld;
        return findings;
    }

    private static void Report(Findings findings, double? seconds, long killed, bool all, bool taken)
    {
        findings.Count("seconds from the kill to the next plan of the other node", seconds is { } took ? Math.Round(took, 2) : "none");
        findings.Promise(string.Create(CultureInfo.InvariantCulture, $"the other node plans within {PlansWithin:0} s"), seconds <= PlansWithin ? "" : $"{seconds:F1} s");
        findings.Count("seconds from the kill until every visit was planned", Math.Round(Stopwatch.GetElapsedTime(killed).TotalSeconds, 1));
        findings.Promise("every accepted referral's visit was proposed to somebody", all ? "" : "not in two minutes");
        findings.Promise("the other node holds the planner's turn", taken ? "" : "it does not");
    }
}
