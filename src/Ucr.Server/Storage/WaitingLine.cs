using System.Collections.Concurrent;

namespace Ucr.Server.Storage;

/// <summary>
/// Many callers wait while one works for all who are waiting: a commit costs the same for one as for many. Whoever comes while
/// nobody works is served at once, so that nobody waits for company. One that fails never fails the others: what could
/// not be done together is done one by one.
/// </summary>
/// <param name="alone">Serves one.</param>
/// <param name="together">Serves several at once; null for one that has to be served alone. It either has an effect for all of those that it answers, or throws and has none.</param>
/// <param name="most">How many are served together at most.</param>
/// <param name="atOnce">How many such groups are worked on at once.</param>
public sealed class WaitingLine<TItem, TAnswer>(Func<TItem, Task<TAnswer>> alone, Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TAnswer?>>> together, int most, int atOnce)
    where TAnswer : class
{
    private readonly ConcurrentQueue<Waiting> line = new();
    private int workers;

    /// <summary>Waits for its turn, and for its effect.</summary>
    public Task<TAnswer> Ask(TItem item)
    {
        var waiting = new Waiting(item);
        line.Enqueue(waiting);
        if (Begin())
        {
            // Whoever works for others must not do so in the name of the caller who happened to begin.
            using (ExecutionContext.SuppressFlow())
            {
                _ = Task.Run(Work);
            }
        }

        return waiting.Answer.Task;
    }

    private bool Begin()
    {
        for (var now = Volatile.Read(ref workers); now < atOnce; now = Volatile.Read(ref workers))
        {
            if (Interlocked.CompareExchange(ref workers, now + 1, now) == now)
            {
                return true;
            }
        }

        return false;
    }

    private async Task Work()
    {
        do
        {
            List<Waiting> group = [];
            while (group.Count < most && line.TryDequeue(out var next))
            {
                group.Add(next);
            }

            await All(group);
        }
        while (!line.IsEmpty || !End());
    }

    /// <summary>Ends, unless somebody has come in this very moment.</summary>
    private bool End()
    {
        Interlocked.Decrement(ref workers);
        return line.IsEmpty || !Begin();
    }

    private async Task All(List<Waiting> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        IReadOnlyList<TAnswer?> answers;
        try
        {
            answers = await together(group.ConvertAll(waiting => waiting.Item));
        }
        catch (Exception e) when (StorageFaults.Is(e) && !Races.Lost(e))
        {
            // The database is away: asking for each of them again would only keep them waiting.
            group.ForEach(waiting => waiting.Answer.TrySetException(e));
            return;
        }
        catch (Exception)
        {
            answers = new TAnswer?[group.Count];
        }

        List<Waiting> left = [];
        foreach (var (waiting, answer) in group.Zip(answers))
        {
            if (answer is null)
            {
                left.Add(waiting);
            }
            else
            {
                waiting.Answer.TrySetResult(answer);
            }
        }

        await Each(left);
    }

    private Task Each(List<Waiting> group) => Task.WhenAll(group.Select(Alone));

    private async Task Alone(Waiting waiting)
    {
        try
        {
            waiting.Answer.TrySetResult(await alone(waiting.Item));
        }
        catch (Exception e)
        {
            waiting.Answer.TrySetException(e);
        }
    }

    private sealed record Waiting(TItem Item)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
