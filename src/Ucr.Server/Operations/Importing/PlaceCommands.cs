using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Ucr.Server.Integration.Places;

namespace Ucr.Server.Operations.Importing;

/// <summary><c>ucr import postcodes</c>, <c>organisations</c>, <c>areas</c> and <c>population</c>: public reference data, the same for all providers.</summary>
internal static class PlaceCommands
{
    private const int Refused = 1;

    /// <summary>Postcodes.</summary>
    public static Command Postcodes(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var (file, by) = (File("The ONS Postcode Directory or Code-Point Open as published: a CSV file, the ZIP archive, or a folder of CSV files."), By());
        var command = new Command("postcodes", "Where each postcode is: position, LSOA, local authority, integrated care board. What a file does not tell stays as it was.") { file, by };
        command.SetAction((parsed, cancellation) => started(() => StandaloneRun.OfAll(services => Run(services, new PostcodeImport(), parsed.GetValue(file)!, parsed.GetValue(by)!, cancellation), cancellation), cancellation));
        return command;
    }

    /// <summary>Care homes and practices.</summary>
    public static Command Organisations(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var (file, by) = (File("A file of the Organisation Data Service in its standard layout, such as epraccur.csv or ecarehomesite.csv, or its ZIP archive."), By());
        var kind = new Option<string?>("--kind") { Description = "What the file holds: care-home or gp-practice. Not needed where its published name tells." };
        kind.AcceptOnlyFromAmong([.. OrganisationImport.Kinds]);
        var command = new Command("organisations", "Names, addresses and telephones of care homes and GP practices.") { file, kind, by };
        command.SetAction((parsed, cancellation) => started(
            async () =>
            {
                var path = parsed.GetValue(file)!;
                if ((parsed.GetValue(kind) ?? OrganisationImport.KindOf(path)) is { } holds)
                {
                    return await StandaloneRun.OfAll(services => Run(services, new OrganisationImport(holds), path, parsed.GetValue(by)!, cancellation), cancellation);
                }

                await Console.Error.WriteLineAsync($"ucr: Say what {Path.GetFileName(path)} holds: --kind care-home or --kind gp-practice.");
                return Refused;
            },
            cancellation));
        return command;
    }

    /// <summary>What reports divide places by.</summary>
    public static Command Areas(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var (file, by) = (File("A CSV file, its ZIP archive, or a folder: lsoa beside deprivation_decile, rural_urban, pcn, place or icb, or the names of the published files."), By());
        var command = new Command("areas", "Deprivation, rural or urban, primary care network, place and integrated care board of each LSOA. What a file does not tell stays as it was.") { file, by };
        command.SetAction((parsed, cancellation) => started(() => StandaloneRun.OfAll(services => Run(services, new AreaImport(), parsed.GetValue(file)!, parsed.GetValue(by)!, cancellation), cancellation), cancellation));
        return command;
    }

    /// <summary>How many people live where, for rates.</summary>
    public static Command Population(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var (file, by) = (File("A CSV file, its ZIP archive, or a folder, with the columns area, sex, age_band, persons and year."), By());
        var command = new Command("population", "How many people live in each area, by sex and age: what rates per 100,000 are worked out from.") { file, by };
        command.SetAction((parsed, cancellation) => started(() => StandaloneRun.OfAll(services => Run(services, new PopulationImport(), parsed.GetValue(file)!, parsed.GetValue(by)!, cancellation), cancellation), cancellation));
        return command;
    }

    private static Argument<string> File(string words) => new("file") { Description = words };

    private static Option<string> By() => new("--by") { Description = "Who imports; the user of this machine when left out.", DefaultValueFactory = _ => Environment.UserName };

    private static async Task<int> Run(IServiceProvider services, IReferenceRows kind, string path, string by, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var done = await services.GetRequiredService<ReferenceImport>().Run(path, kind, by, new Told(), cancellation);
            foreach (var fault in done.Faults)
            {
                await Console.Error.WriteLineAsync($"ucr: {fault}");
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{done.Rows:N0} rows read in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s: {done.Changed:N0} new or changed, {done.Refused:N0} refused, the others as they were."));
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or CsvHelper.CsvFormatException)
        {
            await Console.Error.WriteLineAsync($"ucr: {e.Message} Nothing was imported.");
            return Refused;
        }
    }

    private sealed class Told : IProgress<long>
    {
        public void Report(long value) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value:N0} rows"));
    }
}
