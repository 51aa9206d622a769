using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ucr.Benchmarks.Figures;

namespace Ucr.Benchmarks.Domain;

/// <summary>
/// The rules by themselves: time and memory of a fact and of a decision, by BenchmarkDotNet in this process. Its own report
/// goes to standard error; standard output has the figures of every benchmark here, one JSON object a line.
/// </summary>
internal static class DomainBenchmark
{
    public static Benchmark Entry { get; } = new("domain", "time and memory of Evolve over a million events, and of the decision for one referral", Run);

    private static Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var artifacts = Directory.CreateTempSubdirectory("ucr-domain-benchmark");
        try
        {
            var summary = BenchmarkRunner.Run<DomainMeasures>(Config(plan, artifacts.FullName));
            foreach (var report in summary.Reports.Where(report => report.Success))
            {
                Print(report, plan.Seed);
            }

            return Task.FromResult(summary.Reports.Length > 0 && summary.Reports.All(report => report.Success));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private static IConfig Config(Plan plan, string artifacts) => ManualConfig.CreateEmpty()
        .WithArtifactsPath(artifacts)
        .WithOptions(ConfigOptions.DisableOptimizationsValidator)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.Console)
        .AddLogger(new TextLogger(Console.Error))
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(plan.Smoke ? 1 : 5).WithIterationCount(plan.Smoke ? plan.Rounds : plan.Rounds * 3));

    private static void Print(BenchmarkReport report, int seed)
    {
        var name = $"domain/{report.BenchmarkCase.Descriptor.WorkloadMethod.Name.ToLowerInvariant()}";
        new Figure(name, "ns", [.. report.ResultStatistics!.OriginalValues], Ratio: null, seed).Print();
        new Figure($"{name}/allocated", "bytes", [report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0], Ratio: null, seed).Print();
    }
}
