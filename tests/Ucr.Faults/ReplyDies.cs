using Npgsql;
using Ucr.Faults.Checks;
using Ucr.Faults.Load;
using Ucr.Faults.Service;
using Ucr.Server.LocalPostgres;

namespace Ucr.Faults;

/// <summary>
/// F1 between a decision and its reply: the service is killed when a clinician's decision is committed and 999 has not been
/// told, and once more when 999 has the reply and the service has not heard so.
/// </summary>
internal static class ReplyDies
{
    private const int Requests = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The fault.</summary>
    public static readonly Fault Entry = new("reply-dies", "kill -9 of the service between a decision and its reply to 999, and between the reply and its answer.", Run);

    private static async Task<Findings> Run(int seed, CancellationToken cancellation)
    {
        var findings = new Findings();
        await using var scene = new Scene { Keep = true };
        await using var ambulance = await AmbulanceSystem.Start();
        await using var service = new ServiceProcess(scene.Folder, connectionString: null, new Dictionary<string, string>(StringComparer.Ordinal) { ["Bars__Replies__Endpoint"] = ambulance.Endpoint });
        await service.Start(cancellation);
        using var desk = await Desk.Of(service.Address, cancellation);
        await desk.Watch(cancellation);

        var decided = await Decide(desk, cancellation);
        await Task.Delay(new Random(seed).Next(400), cancellation);
        await service.Kill();
        var told = ambulance.Had.Count;
        findings.Count($"killed after {Requests} decisions, of which 999 knew", told);
        findings.Promise("the kill came before the last reply", told < Requests ? "" : "every reply was out already: another seed");
        await service.Start(cancellation);
        findings.None("once the service is back, every decision is told", await ambulance.Until(decided, Patience, cancellation));

        ambulance.Silent = true;
        using var later = await Desk.Of(service.Address, cancellation);
        var unheard = await Decide(later, cancellation);
        findings.None("the replies of the second round arrive", await ambulance.Until(unheard, Patience, cancellation));
        await service.Kill();
        ambulance.Silent = false;
        await service.Start(cancellation);

        await using (var shared = await scene.Server(cancellation))
        await using (var database = NpgsqlDataSource.Create(shared.ConnectionStringTo(PrivateServer.Name)))
            await RepliesTold.Check([.. decided, .. unheard], ambulance, database, Patience, findings, cancellation);
        scene.Keep = !findings.AllHeld;
        return findings;
    }

    /// <summary>Asks and accepts, one after the other as fast as it goes.</summary>
    private static async Task<IReadOnlyList<string>> Decide(Desk desk, CancellationToken cancellation)
    {
        var asked = new List<(Guid Referral, string Request)>();
        for (var number = 0; number < Requests; number++)
            asked.Add(await desk.Ask(cancellation));
        await Task.WhenAll(asked.Select(one => desk.Accept(one.Referral, cancellation)));
        return [.. asked.Select(one => one.Request)];
    }
}
