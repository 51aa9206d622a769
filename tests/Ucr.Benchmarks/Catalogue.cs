using System.CommandLine;
using Ucr.Benchmarks.Board;
using Ucr.Benchmarks.Clocks;
using Ucr.Benchmarks.ColdStart;
using Ucr.Benchmarks.Dispatch;
using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Domain;
using Ucr.Benchmarks.Fhir;
using Ucr.Benchmarks.Intake;
using Ucr.Benchmarks.Screens;

namespace Ucr.Benchmarks;

/// <summary>Every benchmark by its name.</summary>
public static class Catalogue
{
    private static readonly IReadOnlyList<Benchmark> All = [ColdStartBenchmark.Entry, ReferralsSustained.Entry, IntakeWork.Entry, HistoryImportBenchmark.Entry, IntakeToAllocated.Entry, IntakeMemory.Entry, BarsDoorBenchmark.Entry, EscalationsBenchmark.Entry, BoardBenchmark.Entry, ImportPostcodes.Entry, DomainBenchmark.Entry, DispatchDay.Entry, LookAheadDays.Entry, AllocationStatic.Entry, ReplanLatency.Entry];

    /// <summary>Runs the one that the arguments name.</summary>
    /// <returns>0; 1 for a name that nobody knows, or a run that was not sound.</returns>
    public static async Task<int> Run(string[] args)
    {
        var smoke = new Option<bool>("--smoke") { Description = "Under 20 seconds: shows that it works; the figures mean little." };
        var days = new Option<int?>("--days") { Description = "Simulated days of each county and load; 30 by default, 1 for a smoke run." };
        days.Validators.Add(result => Least(result, 1, "--days"));
        var seed = new Option<int?>("--seed") { Description = "Decides every choice that is left to chance; 1 by default." };
        var county = new Option<string?>("--county") { Description = "Only counties of this kind, and no public instances; all kinds by default." };
        county.AcceptOnlyFromAmong([.. CountyKind.All.Select(kind => kind.Name)]);
        var minutes = new Option<double?>("--minutes") { Description = "How long one browser watches the board; 20 by default." };
        Plan Chosen(Plan plan, Benchmark benchmark, ParseResult parsed) =>
            benchmark.Simulates ? plan with { Days = parsed.GetValue(days), Seed = parsed.GetValue(seed) ?? plan.Seed, County = parsed.GetValue(county) } : benchmark.Watches ? plan with { Minutes = parsed.GetValue(minutes) } : plan;
        var root = new RootCommand("Measures the service beside a peer, in turn, and prints one JSON object a line: docs/benchmarks.md.");
        foreach (var benchmark in All)
        {
            var command = new Command(benchmark.Name, benchmark.What) { smoke };
            foreach (var option in benchmark.Simulates ? [days, seed, county] : benchmark.Watches ? [minutes] : Array.Empty<Option>())
            {
                command.Options.Add(option);
            }

            command.SetAction(async (parsed, cancellation) => await benchmark.Run(Chosen(parsed.GetValue(smoke) ? Plan.Short : Plan.Full, benchmark, parsed), cancellation) ? 0 : 1);
            root.Subcommands.Add(command);
        }

        root.Subcommands.Add(SlimPeer.Command());
        root.Subcommands.Add(ViewersProgram.Command());
        root.Subcommands.Add(ScreensCommand.Command());
        return Unknown(args) is { } name ? await Refuse(name) : await root.Parse(args).InvokeAsync();
    }

    private static void Least(System.CommandLine.Parsing.OptionResult result, int least, string name)
    {
        if (result.GetValueOrDefault<int?>() < least)
        {
            result.AddError($"{name} must be {least} or more.");
        }
    }

    private static string? Unknown(string[] args) =>
        args.FirstOrDefault(word => !word.StartsWith('-')) is { } name && !All.Select(benchmark => benchmark.Name).Concat([SlimPeer.Name, ViewersProgram.Name, ScreensCommand.Name]).Contains(name, StringComparer.Ordinal) ? name : null;

    private static async Task<int> Refuse(string name)
    {
        await Console.Error.WriteLineAsync($"There is no benchmark '{name}'. There are: {string.Join(", ", All.Select(benchmark => benchmark.Name))}.");
        return 1;
    }
}
