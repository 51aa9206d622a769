using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>What makes a generated day hard.</summary>
public enum DayKind
{
    /// <summary>Work comes evenly.</summary>
    Uniform,

    /// <summary>Work comes mostly late in the morning and in the afternoon.</summary>
    DoublePeak,

    /// <summary>A third of the work comes within one hour.</summary>
    Burst,

    /// <summary>The part of the county where work comes up moves through the day.</summary>
    MovingHotspot,

    /// <summary>One door in ten stays closed; the search is short.</summary>
    NoAccess,

    /// <summary>Visits take up to twice as long as expected.</summary>
    Overruns,

    /// <summary>One clinician in eight falls ill.</summary>
    Sickness,

    /// <summary>One visit in eight needs two people.</summary>
    Pairs,

    /// <summary>Everybody has a break of half an hour.</summary>
    Breaks,

    /// <summary>One visit in ten is called off.</summary>
    Cancellations,
}

/// <summary>What a county is like.</summary>
/// <param name="Name">Of its kind.</param>
/// <param name="Side">Kilometres from one end to the other.</param>
/// <param name="Towns">Places where people live close together.</param>
/// <param name="Spread">Kilometres that a town reaches from its middle.</param>
/// <param name="KilometresAnHour">On its roads.</param>
public sealed record CountyKind(string Name, double Side, int Towns, double Spread, double KilometresAnHour)
{
    /// <summary>One city.</summary>
    public static readonly CountyKind Urban = new("urban", 14, 8, 3, 24);

    /// <summary>Towns and the country between them.</summary>
    public static readonly CountyKind Mixed = new("mixed", 24, 6, 3, 30);

    /// <summary>Villages, far apart.</summary>
    public static readonly CountyKind Rural = new("rural", 40, 12, 2, 45);

    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<CountyKind> All = [Urban, Mixed, Rural];

    /// <summary>What a benchmark compares: each kind of county with few clinicians and with enough; one of them in a smoke run.</summary>
    /// <param name="plan">May name one kind.</param>
    /// <param name="usual">The kinds that the benchmark takes when none is named.</param>
    public static IEnumerable<(CountyKind County, int Clinicians)> Loads(Plan plan, IReadOnlyList<CountyKind> usual) =>
        from county in plan.County is { } name ? All.Where(kind => string.Equals(kind.Name, name, StringComparison.Ordinal)) : plan.Smoke ? [Mixed] : usual
        from clinicians in plan.Smoke ? [22] : (int[])[16, 22]
        select (county, clinicians);
}

/// <summary>Days of our own in invented counties, the same map for all days of a county. Every share is an assumption.</summary>
public static class InventedDays
{
    private const int Ends = 43_200;
    private const int LastCall = 32_400;

    /// <summary>A day.</summary>
    /// <param name="kind">What makes it hard.</param>
    /// <param name="like">What the county is like.</param>
    /// <param name="clinicians">How many work.</param>
    /// <param name="visits">How many referrals.</param>
    /// <param name="county">The county's seed.</param>
    /// <param name="seed">The day's seed.</param>
    public static Day Of(DayKind kind, CountyKind like, int clinicians, int visits, int county, int seed)
    {
        var map = new Dice(((ulong)county * 7_919) + (ulong)like.Towns);
        List<Spot> towns = [.. Enumerable.Range(0, like.Towns).Select(_ => new Spot(2 + (map.Next() * (like.Side - 4)), 2 + (map.Next() * (like.Side - 4))))];
        List<DayClinician> staff = [.. Enumerable.Range(0, clinicians).Select(i => Clinician(kind, like, i, towns, map, new((ulong)((seed * 100) + i))))];
        var dice = new Dice(((ulong)seed * 104_729) + (ulong)kind);
        return new($"{like.Name}-{kind}-{clinicians}-county{county}-seed{seed}", Ends, [.. Enumerable.Range(0, visits).Select(i => Visit(kind, like, i, towns, dice))], staff, new(1.3, like.KilometresAnHour, 120))
        { County = $"{like.Name}-{county}" };
    }

    private static DayClinician Clinician(DayKind kind, CountyKind like, int number, List<Spot> towns, Dice map, Dice dice)
    {
        var starts = number % 2 == 0 ? 0 : 14_400;
        int[] skills = [0, .. Enumerable.Range(1, 4).Where(_ => map.Next() < 0.55)];
        return new(number, Near(like, towns[map.Below(towns.Count)], map, 2), skills, starts, starts + 28_800)
        {
            SickAt = kind == DayKind.Sickness && dice.Next() < 0.125 ? starts + dice.Below(28_800) : null,
            Break = kind == DayKind.Breaks ? new(starts + 10_800, starts + 18_000, 1800) : null,
        };
    }

    private static DayVisit Visit(DayKind kind, CountyKind like, int number, List<Spot> towns, Dice dice)
    {
        var release = Release(kind, dice);
        var town = kind == DayKind.MovingHotspot && dice.Next() < 0.6 ? (int)(release / (double)LastCall * towns.Count) : dice.Below(towns.Count);
        var (urgent, expected) = (dice.Next() < 0.75, 1800 + (900 * dice.Below(3)));
        var (at, skill, actual) = (Near(like, towns[Math.Min(town, towns.Count - 1)], dice, like.Spread), dice.Below(5), Actual(kind, expected, dice));
        return new(number, at, release, urgent ? release + 7200 : Ends - expected, expected, skill, urgent)
        {
            Actual = actual,
            People = kind == DayKind.Pairs && dice.Next() < 0.125 ? 2 : 1,
            CancelledAt = kind == DayKind.Cancellations && dice.Next() < 0.1 ? release + dice.Below(5400) : null,
        };
    }

    private static int Release(DayKind kind, Dice dice) => kind switch
    {
        DayKind.DoublePeak => dice.Below(2) == 0 ? 7200 + Bell(dice) : 21_600 + Bell(dice),
        DayKind.Burst when dice.Below(3) == 0 => 14_400 + dice.Below(3600),
        _ => dice.Below(LastCall),
    };

    // Around an hour and a half, within three.
    private static int Bell(Dice dice) => dice.Below(3600) + dice.Below(3600) + dice.Below(3600);

    private static int Actual(DayKind kind, int expected, Dice dice) => kind switch
    {
        DayKind.NoAccess when dice.Next() < 0.1 => 900,
        DayKind.Overruns => (int)(expected * (0.8 + (1.2 * dice.Next() * dice.Next()))),
        _ => expected,
    };

    private static Spot Near(CountyKind like, Spot centre, Dice dice, double radius) => new(
        Math.Clamp(centre.X + ((dice.Next() + dice.Next() - 1) * radius), 0, like.Side), Math.Clamp(centre.Y + ((dice.Next() + dice.Next() - 1) * radius), 0, like.Side));
}
