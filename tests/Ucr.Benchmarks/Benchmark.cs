namespace Ucr.Benchmarks;

/// <summary>Something about the service that can be measured beside a peer.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="What">What it measures, in one line.</param>
/// <param name="Run">Measures it and prints its figures; false when the run itself was not sound.</param>
public sealed record Benchmark(string Name, string What, Func<Plan, CancellationToken, Task<bool>> Run)
{
    /// <summary>It simulates days, so that their number and seed can be chosen.</summary>
    public bool Simulates { get; init; }

    /// <summary>It watches for a time that can be chosen.</summary>
    public bool Watches { get; init; }
}

/// <summary>How long a benchmark takes.</summary>
/// <param name="Smoke">True for a run that only shows that the benchmark works: its figures mean little.</param>
/// <param name="Rounds">How often product and peer take their turn.</param>
/// <param name="Turn">How long a turn of a throughput benchmark lasts.</param>
/// <param name="Seed">Decides every choice that is left to chance.</param>
public sealed record Plan(bool Smoke, int Rounds, TimeSpan Turn, int Seed)
{
    /// <summary>Simulated days of each county and load; null for as many as the benchmark usually takes.</summary>
    public int? Days { get; init; }

    /// <summary>The only kind of county to simulate, by name; null for all that the benchmark usually takes.</summary>
    public string? County { get; init; }

    /// <summary>How long the board is watched in one browser; null for 20.</summary>
    public double? Minutes { get; init; }

    /// <summary>Under three minutes, but for benchmarks that simulate days.</summary>
    public static readonly Plan Full = new(Smoke: false, Rounds: 5, TimeSpan.FromSeconds(4), Seed: 1);

    /// <summary>Under twenty seconds.</summary>
    public static readonly Plan Short = new(Smoke: true, Rounds: 5, TimeSpan.FromMilliseconds(200), Seed: 1);
}
