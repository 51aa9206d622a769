using System.Diagnostics;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Operations.Demo;

public sealed class DemoDriverSpecs(PostgresForSpecs postgres) : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("ucr-demo-");

    // Some fifteen seconds where the machine has nothing else to do.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task referrals_arrive_and_are_seen_and_closed_by_themselves_and_a_second_start_goes_on()
    {
        var database = await postgres.CreateDatabaseAsync("demo");
        IReadOnlyList<Referral> first;
        await using (var run = new DemoRun(database, data.FullName))
        {
            await run.Start();
            first = await Until(run, all => all.Count > 5 && all.Any(Seen) && all.Any(one => one.Stage == Stage.Closed));
            await NothingIsLost(run);
        }

        await using var again = new DemoRun(database, data.FullName);
        await again.Start();
        var second = await Until(again, all => all.Sum(one => one.Version) > first.Sum(one => one.Version));

        first.Select(one => one.Id).ShouldBeSubsetOf(second.Select(one => one.Id));
        await NothingIsLost(again);
    }

    /// <inheritdoc />
    public void Dispose() => data.Delete(recursive: true);

    private static bool Seen(Referral referral) => referral.Clock?.StoppedAt is not null && referral.Stage is Stage.Seen or Stage.Closed;

    private static async Task NothingIsLost(DemoRun run)
    {
        // More may arrive between the two reads, which is why the first may be smaller; never the other way round.
        var received = await run.Received();
        var held = await run.Referrals();
        (held.Count(one => one.IsOpen) + held.Count(one => !one.IsOpen)).ShouldBeInRange(received, await run.Received());
        held.Count(one => one is { Channel: Channel.Bars, Source: ReferralSource.Ambulance999 }).ShouldBe(held.Count(one => one.Source == ReferralSource.Ambulance999));
        (await run.DeadLetters()).ShouldBe(0);
        run.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("A turn of the demonstration failed", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Referral>> Until(DemoRun run, Func<IReadOnlyList<Referral>, bool> happened)
    {
        var since = Stopwatch.GetTimestamp();
        var all = await run.Referrals();
        while (!happened(all) && Stopwatch.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            all = await run.Referrals();
        }

        happened(all).ShouldBeTrue($"{all.Count} received: {string.Join(", ", all.Select(one => one.Stage))}");
        return all;
    }
}
