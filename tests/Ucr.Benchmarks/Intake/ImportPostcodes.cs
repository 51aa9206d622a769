using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Server.Integration.Places;

namespace Ucr.Benchmarks.Intake;

/// <summary>Postcodes of an invented file in the layout of the ONS Postcode Directory, into an empty table and again, beside PostgreSQL's own COPY of the same bytes.</summary>
internal static class ImportPostcodes
{
    private const string Name = "import-postcodes";
    private const string Head = "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,lsoa11,lsoa21,ru11ind,lat,long,imd,icb";
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";
    private static readonly int ColumnCount = Head.Split(',').Length;

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "Rows a second of a file of postcodes, new and again, beside PostgreSQL's own COPY of the same bytes.", Run);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var rows = plan.Smoke ? 20_000 : 1_700_000;
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        var import = service.Services.GetRequiredService<ReferenceImport>();
        var file = Path.GetTempFileName();
        try
        {
            await Write(file, rows, cancellation);
            var (first, again, peer, sound) = (new List<double>(), new List<double>(), new List<double>(), true);
            for (var round = 0; round < (plan.Smoke ? 2 : 3); round++)
            {
                await Do(database, $"truncate {PlaceTables.Postcode}", cancellation);
                first.Add(await Seconds(async () => sound &= (await import.Run(file, new PostcodeImport(), Name, null, cancellation)).Changed == rows));
                again.Add(await Seconds(async () => sound &= (await import.Run(file, new PostcodeImport(), Name, null, cancellation)).Changed == 0));
                peer.Add(await Seconds(() => Copy(database, file, cancellation)));
            }

            Figure.Print($"{Name}/new", "rows/s", plan.Seed, [.. first.Select(seconds => rows / seconds)], [.. peer.Select(seconds => rows / seconds)]);
            Figure.Print($"{Name}/again", "rows/s", plan.Seed, [.. again.Select(seconds => rows / seconds)], [.. peer.Select(seconds => rows / seconds)]);
            new Figure($"{Name}/memory", "MiB", [Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024], null, plan.Seed).Print();
            return sound;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task Write(string file, int rows, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(file);
        await text.WriteLineAsync(Head.AsMemory(), cancellation);
        for (var i = 0; i < rows; i++)
        {
            var (letters, rest) = (i % 400, i / 400);
            var (outward, inward) = ($"Q{Letters[rest / 990 % 20]}{(rest / 10 % 99) + 1}", $"{rest % 10}{Letters[letters / 20]}{Letters[letters % 20]}");
            await text.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{outward} {inward},{outward}  {inward},{outward} {inward},198001,,E07000001,{100_000 + (i % 550_000)},{10_000 + (i % 640_000)},1,E01000001,E01{i % 33_000:000000},C1,51.5,-0.1,{(i % 32_844) + 1},E54000001").AsMemory(), cancellation);
        }
    }

    private static async Task Copy(NpgsqlDataSource database, string file, CancellationToken cancellation)
    {
        await Do(database, $"drop table if exists public.bare_postcode; create table public.bare_postcode ({string.Join(", ", Enumerable.Range(0, ColumnCount).Select(i => $"c{i} text"))}, primary key (c2))", cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var copy = await connection.BeginTextImportAsync("copy public.bare_postcode from stdin (format csv, header)", cancellation);
        using var text = new StreamReader(file);
        var buffer = new char[64 * 1024];
        while (await text.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            await copy.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    private static async Task<double> Seconds(Func<Task> run)
    {
        var begun = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task Do(NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
