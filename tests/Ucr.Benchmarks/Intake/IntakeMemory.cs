using System.Net.Http.Headers;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;

namespace Ucr.Benchmarks.Intake;

/// <summary>Whether the service's memory stays flat however many messages came: live bytes after each tenth of them.</summary>
internal static class IntakeMemory
{
    private const string Name = "intake-memory";
    private const int Full = 100_000;
    private const int Smoke = 500;
    private const int Tenths = 10;
    private const int Connections = 64;

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "Live memory while 100,000 messages come in by the API (500 in a smoke run).", Run);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        var each = (plan.Smoke ? Smoke : Full) / Tenths;
        List<double> live = [];
        var messages = Enumerable.Range(0, Connections).Select(client => new ReferralMessages(plan.Seed, client)).ToList();
        for (var tenth = 0; tenth <= Tenths; tenth++)
        {
            await service.SignInAgain(cancellation);
            await Parallel.ForEachAsync(Enumerable.Range(0, Connections), new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = cancellation }, async (client, _) =>
            {
                for (var sent = 0; sent < each / Connections + 1; sent++)
                {
                    await Post(service.Client, messages[client].Next().Body);
                }
            });
            live.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        }

        // The first tenth warms up: what is cached for ever is there by then.
        new Figure($"{Name}/live", "MB", live[1..], null, plan.Seed).Print();
        new Figure($"{Name}/growth", "bytes a message", [(live[^1] - live[1]) * 1e6 / (each * (Tenths - 1))], null, plan.Seed).Print();
        return true;
    }

    private static async Task Post(HttpClient service, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await service.PostAsync("/api/referrals", content);
        answer.EnsureSuccessStatusCode();
    }
}
