using System.CommandLine;
using Ucr.Benchmarks.Clocks;
using Ucr.Benchmarks.ColdStart;
using Ucr.Benchmarks.Dispatch;
using Ucr.Benchmarks.Domain;
using Ucr.Benchmarks.Fhir;
using Ucr.Benchmarks.Intake;

namespace Ucr.Benchmarks;

/// <summary>Every benchmark by its name.</summary>
public static class Catalogue
{
    private static readonly IReadOnlyList<Benchmark> All = [ColdStartBenchmark.Entry, ReferralsSustained.Entry, BarsDoorBenchmark.Entry, EscalationsBenchmark.Entry, DomainBenchmark.Entry, DispatchDay.Entry, AllocationStatic.Entry, ReplanLatency.Entry];

    /// <summary>Runs the one that the arguments name.</summary>
    /// <returns>0; 1 for a name that nobody knows, or a run that was not sound.</returns>
    public static async Task<int> Run(string[] args)
    {
        var smoke = new Option<bool>("--smoke") { Description = "Under 20 seconds: shows that it works; the figures mean little." };
        var root = new RootCommand("Measures the service beside a peer, in turn, and prints one JSON object a line: docs/benchmarks.md.");
        foreach (var benchmark in All)
        {
            var command = new Command(benchmark.Name, benchmark.What) { smoke };
            command.SetAction(async (parsed, cancellation) => await benchmark.Run(parsed.GetValue(smoke) ? Plan.Short : Plan.Full, cancellation) ? 0 : 1);
            root.Subcommands.Add(command);
        }

        root.Subcommands.Add(SlimPeer.Command());
        return Unknown(args) is { } name ? await Refuse(name) : await root.Parse(args).InvokeAsync();
    }

    private static string? Unknown(string[] args) =>
        args.FirstOrDefault(word => !word.StartsWith('-')) is { } name && !All.Select(benchmark => benchmark.Name).Append(SlimPeer.Name).Contains(name, StringComparer.Ordinal) ? name : null;

    private static async Task<int> Refuse(string name)
    {
        await Console.Error.WriteLineAsync($"There is no benchmark '{name}'. There are: {string.Join(", ", All.Select(benchmark => benchmark.Name))}.");
        return 1;
    }
}
