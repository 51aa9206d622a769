using Npgsql;
using Shouldly;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Storage;

public sealed class WaitingLineSpecs
{
    private readonly List<int> groups = [];
    private readonly TaskCompletionSource begun = new();
    private readonly TaskCompletionSource busy = new();

    [Fact]
    public async Task whoever_comes_while_one_works_is_served_together_and_each_gets_their_own_answer()
    {
        var line = Line(most: 3);
        var first = line.Ask(0);
        await begun.Task;
        Task<string>[] others = [.. Enumerable.Range(1, 5).Select(line.Ask)];
        busy.SetResult();

        (await first).ShouldBe("together 0");
        (await Task.WhenAll(others)).ShouldBe(["together 1", "together 2", "together 3", "together 4", "together 5"]);
        groups.ShouldBe([1, 3, 2]);
    }

    [Fact]
    public async Task one_that_fails_does_not_fail_the_others_of_its_group()
    {
        var line = Line(most: 10, fails: 2);
        var first = line.Ask(0);
        await begun.Task;
        var (one, two, three) = (line.Ask(1), line.Ask(2), line.Ask(3));
        busy.SetResult();

        (await first, await one, await three).ShouldBe(("together 0", "alone 1", "alone 3"));
        (await Should.ThrowAsync<InvalidOperationException>(() => two)).Message.ShouldBe("2");
    }

    [Fact]
    public async Task a_database_that_is_away_is_said_to_all_at_once()
    {
        var asked = 0;
        var line = new WaitingLine<int, string>(
            item => Task.FromResult($"{Interlocked.Increment(ref asked)}"),
            async items =>
            {
                begun.TrySetResult();
                await (items.Contains(0) ? busy.Task : Task.CompletedTask);
                return items.Contains(0) ? ["first"] : throw new NpgsqlException("away");
            },
            10, 1);
        var first = line.Ask(0);
        await begun.Task;
        Task<string>[] others = [line.Ask(1), line.Ask(2)];
        busy.SetResult();

        await first;
        foreach (var other in others)
        {
            await Should.ThrowAsync<NpgsqlException>(() => other);
        }

        asked.ShouldBe(0, "nobody is kept waiting for a second try");
    }

    [Fact]
    public async Task nobody_is_left_waiting_however_many_come_at_once()
    {
        var line = new WaitingLine<int, string>(item => Task.FromResult($"{item}"), items => Task.FromResult<IReadOnlyList<string?>>([.. items.Select(item => item % 7 == 0 ? null : $"{item}")]), 16, 2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20_000).AsParallel().WithDegreeOfParallelism(8).Select(item => Task.Run(() => line.Ask(item))).ToList());

        answers.Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 20_000));
    }

    private WaitingLine<int, string> Line(int most, int fails = -1) => new(
        item => item == fails ? throw new InvalidOperationException($"{item}") : Task.FromResult($"alone {item}"),
        async items =>
        {
            groups.Add(items.Count);
            begun.TrySetResult();
            await (items.Contains(0) ? busy.Task : Task.CompletedTask);
            return items.Contains(fails) ? throw new InvalidOperationException("all") : [.. items.Select(item => $"together {item}")];
        },
        most, 1);
}
