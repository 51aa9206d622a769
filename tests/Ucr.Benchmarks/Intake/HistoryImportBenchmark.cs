using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Domain;
using Ucr.Server.Intake.History;

namespace Ucr.Benchmarks.Intake;

/// <summary>How many lines of history a minute are brought in, where the time goes, and a bare COPY of the same lines beside it.</summary>
internal sealed class HistoryImportBenchmark(Plan plan, HistoryImport import, NpgsqlDataSource database)
{
    private const string Name = "history-import";
    private const string Provider = "RZZ";

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "Lines of history a minute, with where the time goes, beside a bare COPY of the same lines.", Run);

    private int Lines => plan.Smoke ? 1_000 : 20_000;

    private int Rounds => plan.Smoke ? 1 : 3;

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        var benchmark = new HistoryImportBenchmark(plan, service.Services.GetRequiredService<HistoryImport>(), database);
        await benchmark.Take(benchmark.File("warm", 1_000), cancellation);
        await benchmark.Execute("create table bare_lines (number bigint, line jsonb)", cancellation);
        return await benchmark.Measure(cancellation);
    }

    private async Task<bool> Measure(CancellationToken cancellation)
    {
        List<double> product = [], peer = [];
        List<HistoryTotals> totals = [];
        for (var round = 0; round < Rounds; round++)
        {
            var file = File($"r{round}", Lines);
            var watch = Stopwatch.StartNew();
            totals.Add(await Take(file, cancellation));
            product.Add(Lines / watch.Elapsed.TotalMinutes);
            watch.Restart();
            await Copy(file, cancellation);
            peer.Add(Lines / watch.Elapsed.TotalMinutes);
        }

        Figure.Print(Name, "lines/min", plan.Seed, product, peer);
        Part("reading", totals, time => time.Reading.TotalSeconds);
        Part("looking-up", totals, time => time.LookingUp.TotalSeconds);
        Part("deciding-and-encrypting", totals, time => time.Deciding.TotalSeconds);
        Part("storing", totals, time => time.Storing.TotalSeconds);
        return totals.All(of => of.Created == Lines) && await Figures(cancellation);
    }

    private void Part(string part, IReadOnlyList<HistoryTotals> totals, Func<HistoryTime, double> seconds) =>
        new Figure($"{Name}/{part}", "us a line", [.. totals.Select(of => seconds(of.Time) * 1_000_000 / Lines)], null, plan.Seed).Print();

    /// <summary>How long after the last line the figures have followed.</summary>
    private async Task<bool> Figures(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMinutes(3))
        {
            if (await Number("select max(seq_id) - (select min(last_seq_id) from ucr.mt_event_progression where name <> 'HighWaterMark') from ucr.mt_events", cancellation) == 0)
            {
                new Figure($"{Name}/figures-follow-after", "s", [watch.Elapsed.TotalSeconds], null, plan.Seed).Print();
                return true;
            }

            await Task.Delay(50, cancellation);
        }

        await Console.Error.WriteLineAsync("The figures did not follow within three minutes.");
        return false;
    }

    private async Task<HistoryTotals> Take(byte[] file, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(file);
        return await import.Take(stream, new(new Actor(new("benchmark"), new HashSet<Role> { Role.Manager }, Registered: false), _ => true), null, cancellation);
    }

    private async Task Copy(byte[] file, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync("copy bare_lines (number, line) from stdin binary", cancellation);
        var number = 0L;
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n'))
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(++number, cancellation);
            await copy.WriteAsync(line, NpgsqlTypes.NpgsqlDbType.Jsonb, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private byte[] File(string prefix, int lines)
    {
        var random = new Random(plan.Seed);
        return Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, lines).Select(n => Line(prefix, n, random))));
    }

    private static string Line(string prefix, int number, Random random)
    {
        var at = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(500_000));
        string T(double minutes) => at.AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"reference":"{{prefix}}-{{number}}","provider":"{{Provider}}","receivedAt":"{{T(0)}}","source":"999","patient":{"key":"{{prefix}}-p{{number * 2 / 3}}","birthDate":"1938-08-16","postcode":"ZZ9 4RI","frailty":6},"need":"falls","decision":"accepted","decidedAt":"{{T(8)}}","standard":"two_hour","contacts":[{"id":"c1","startedAt":"{{T(random.Next(20, 150))}}","endedAt":"{{T(190)}}","mechanism":"01","attendance":"5","team":"Harbour","clinician":"n{{random.Next(40)}}","location":"A01"}],"closedAt":"{{T(200)}}","closure":"treatment_completed","team":"Harbour","locality":"East"}""");
    }

    private async Task<long> Number(string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    private async Task Execute(string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
