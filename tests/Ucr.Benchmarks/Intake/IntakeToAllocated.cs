using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Ucr.Benchmarks.Fhir;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;

namespace Ucr.Benchmarks.Intake;

/// <summary>
/// How long a patient waits for the machine: from the message at a door to the allocation in the database and to a frame of it on
/// a board, while so many come every second. A client at the desk accepts each one as soon as its sender has been answered.
/// </summary>
internal sealed class IntakeToAllocated(HttpClient service, AllocatingService desk, AllocationWatch watch)
{
    private const string Name = "intake-to-allocated";
    private const int PerSecond = 50;

    // Until what runs often has been compiled for good. Their visits are called off, so that everybody is free again.
    private const int WarmTurns = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "p50 and p99 from a message to its stored allocation and to a board's frame, at 50 a second, by the BaRS door and the API.", Run);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var seconds = plan.Smoke ? 1 : 6;
        var sound = true;
        foreach (var (door, send) in ((string, Func<HttpClient, int, Task<(Guid, string)>>)[])[("api", ByApi), ("bars", ByBars)])
        {
            await using var postgres = await BenchmarkPostgres.Start(cancellation);
            await using var service = await ServiceUnderTest.Start(postgres, cancellation);
            await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
            using var desk = await AllocatingService.Of(service, seconds * PerSecond, cancellation);
            await using var watch = new AllocationWatch(service, database);
            var benchmark = new IntakeToAllocated(service.Client, desk, watch);
            for (var warm = 0; warm < (plan.Smoke ? 1 : WarmTurns); warm++)
            {
                foreach (var (_, referral, _) in await benchmark.Turn(seconds * PerSecond, send))
                {
                    await desk.CallOff(referral);
                }
            }

            var stages = new AllocationStages(postgres, database);
            await stages.Begin();
            var all = await benchmark.Turn(seconds * PerSecond, send);
            sound &= Report(door, plan, all, watch);
            await stages.Print($"{Name}/{door}", [.. all.Select(one => one.Referral)], plan.Seed);
        }

        return sound;
    }

    private static bool Report(string door, Plan plan, IReadOnlyList<(long Sent, Guid Referral, string Reference)> all, AllocationWatch watch)
    {
        List<double> stored = [], shown = [];
        foreach (var (sent, referral, reference) in all)
        {
            if (watch.Stored(referral) is { } kept && watch.Shown(referral, reference) is { } seen)
            {
                stored.Add(Stopwatch.GetElapsedTime(sent, kept).TotalMilliseconds);
                shown.Add(Stopwatch.GetElapsedTime(sent, seen).TotalMilliseconds);
            }
        }

        new Figure($"{Name}/{door}/not-allocated", "referrals", [all.Count - stored.Count], null, plan.Seed).Print();
        foreach (var (what, times) in new[] { ("stored", stored), ("frame", shown) }.Where(one => one.Item2.Count > 0))
        {
            new Figure($"{Name}/{door}/{what}/p50", "ms", [Figure.Percentile(times, 0.5)], null, plan.Seed).Print();
            new Figure($"{Name}/{door}/{what}/p99", "ms", [Figure.Percentile(times, 0.99)], null, plan.Seed).Print();
        }

        return stored.Count == all.Count;
    }

    /// <summary>Sends so many, each at its moment whether the last was answered or not, and waits until all are allocated.</summary>
    private async Task<IReadOnlyList<(long Sent, Guid Referral, string Reference)>> Turn(int count, Func<HttpClient, int, Task<(Guid, string)>> send)
    {
        var before = watch.Count;
        var began = Stopwatch.GetTimestamp();
        var all = new ConcurrentBag<(long, Guid, string)>();
        var sending = new List<Task>();
        for (var number = 0; number < count; number++)
        {
            var wait = TimeSpan.FromSeconds(number / (double)PerSecond) - Stopwatch.GetElapsedTime(began);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
            var one = number;
            sending.Add(Task.Run(async () =>
            {
                var sent = Stopwatch.GetTimestamp();
                var (referral, reference) = await send(service, one);
                await desk.Accept(referral);
                all.Add((sent, referral, reference.Length > 0 ? reference : await desk.Reference(referral)));
            }));
        }

        await Task.WhenAll(sending);
        for (var waited = Stopwatch.GetTimestamp(); watch.Count < before + count && Stopwatch.GetElapsedTime(waited) < Patience;)
        {
            await Task.Delay(20);
        }

        await Task.Delay(500);
        return [.. all];
    }

    private static async Task<(Guid Referral, string Reference)> ByApi(HttpClient service, int number)
    {
        using var content = new ByteArrayContent(new ReferralMessages(number, 0).Next().Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await service.PostAsync("/api/referrals", content);
        answer.EnsureSuccessStatusCode();
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        return (body["referral"]!.GetValue<Guid>(), body["reference"]!.GetValue<string>());
    }

    private static async Task<(Guid Referral, string Reference)> ByBars(HttpClient service, int number)
    {
        using var request = BarsRequests.Next("/fhir/R4/$process-message");
        using var answer = await service.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The door answered {(int)answer.StatusCode}: {text}");
        var id = BarsRequests.Referral(text);
        return (id, "");
    }
}
