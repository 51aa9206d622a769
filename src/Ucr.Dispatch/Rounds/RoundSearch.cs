namespace Ucr.Dispatch.Rounds;

/// <summary>How long and how boldly a search goes on.</summary>
/// <param name="Iterations">Ruins and recreations at most.</param>
/// <param name="Seed">Of its chance.</param>
public sealed record SearchBudget(int Iterations, ulong Seed = 1)
{
    /// <summary>Asked now and then: true ends the search early. Time belongs to the caller, and makes a search one that cannot be repeated.</summary>
    public Func<bool>? Enough { get; init; }

    /// <summary>Share of what is done already, 0 to 1, when it is counted in something else than iterations.</summary>
    public Func<double>? Progress { get; init; }

    /// <summary>Stops taken out at a time, on average.</summary>
    public double Taken { get; init; } = 8;

    /// <summary>By how much, in cost, a worse state may be gone on from: at the beginning and at the end.</summary>
    public (double First, double Last) Warmth { get; init; } = (10, 0.1);
}

/// <summary>
/// Ruin and recreate with a cooling threshold: takes some stops out, puts them back where they cost least, and goes on from
/// there when that is no worse than chance and warmth allow. What it ends with is never worse than what it began with.
/// </summary>
public sealed class RoundSearch
{
    private const int AskEvery = 32;
    private const int MostLeftOut = 12;
    private readonly RoundSet set;
    private readonly SearchBudget budget;
    private readonly Dice dice;
    private readonly Ruin ruin;
    private readonly Recreate recreate;
    private readonly TripTidy tidy;
    private readonly List<int> loose = [];
    private readonly List<int> touched = [];
    private readonly int[][] kept;
    private readonly int[] keptCounts;
    private readonly bool[] isTouched;

    /// <summary>A search that goes on from rounds as they are, and changes them.</summary>
    public RoundSearch(RoundSet set, SearchBudget budget)
    {
        (this.set, this.budget, dice) = (set, budget, new(budget.Seed));
        (ruin, recreate, tidy) = (new(set, dice), new(set, dice), new(set, dice));
        var rounds = set.Problem.Frames.Length;
        (kept, keptCounts, isTouched) = ([.. Enumerable.Range(0, rounds).Select(_ => new int[8])], new int[rounds], new bool[rounds]);
    }

    /// <summary>Searches until the budget is spent.</summary>
    /// <returns>Number of iterations.</returns>
    public int Run()
    {
        Fill();
        var (cost, best) = (set.Cost, set.Cost);
        var incumbent = Copy();
        var done = 0;
        for (; done < budget.Iterations && !(done % AskEvery == 0 && budget.Enough?.Invoke() == true); done++)
        {
            Turn();
            var now = set.Cost;
            if (now < cost + (Warmth(done) * dice.Wait()))
            {
                cost = now;
                if (now < best - 1e-6)
                {
                    (best, incumbent) = (now, Copy());
                }
            }
            else
            {
                GoBack();
            }

            Forget();
        }

        Use(incumbent);
        return done;
    }

    /// <summary>Puts everything that stands nowhere where it costs least.</summary>
    public void Fill()
    {
        loose.Clear();
        AddLeftOut(int.MaxValue);
        recreate.Put(loose, Touch);
        Forget();
    }

    private void Turn()
    {
        loose.Clear();
        ruin.Take(budget.Taken, loose, Touch);
        set.Reschedule(touched);
        tidy.Trips(touched);
        AddLeftOut(MostLeftOut);
        recreate.Put(loose, Touch);
    }

    private void AddLeftOut(int most)
    {
        var stops = set.Problem.Stops.Length;
        var (first, before) = (stops == 0 ? 0 : dice.Below(stops), loose.Count);
        for (var i = 0; i < stops && most > 0; i++)
        {
            var stop = first + i < stops ? first + i : first + i - stops;
            if (set.RoundOf(stop) < 0 && set.Problem.Stops[stop].LeftOutCost > 0 && loose.IndexOf(stop, 0, before) < 0)
            {
                loose.Add(stop);
                most--;
            }
        }
    }

    private double Warmth(int done)
    {
        var share = budget.Progress?.Invoke() ?? (done / (double)budget.Iterations);
        var (first, last) = budget.Warmth;
        return last + ((first - last) * (1 - share) * (1 - share) * (1 - share));
    }

    private void Touch(int round)
    {
        if (isTouched[round])
        {
            return;
        }

        isTouched[round] = true;
        touched.Add(round);
        if (kept[round].Length < set.Count(round))
        {
            kept[round] = new int[set.Count(round) * 2];
        }

        set[round].CopyTo(kept[round]);
        keptCounts[round] = set.Count(round);
    }

    private void GoBack()
    {
        foreach (var round in touched)
        {
            set.Restore(round, []);
        }

        foreach (var round in touched)
        {
            set.Restore(round, kept[round].AsSpan(0, keptCounts[round]));
        }

        set.Reschedule(touched);
    }

    private void Forget()
    {
        foreach (var round in touched)
        {
            isTouched[round] = false;
        }

        touched.Clear();
    }

    private int[][] Copy() => [.. Enumerable.Range(0, isTouched.Length).Select(round => set[round].ToArray())];

    private void Use(int[][] rounds)
    {
        for (var round = 0; round < rounds.Length; round++)
        {
            set.Restore(round, []);
        }

        for (var round = 0; round < rounds.Length; round++)
        {
            set.Restore(round, rounds[round]);
        }

        set.Reschedule([.. Enumerable.Range(0, rounds.Length)]);
    }
}
