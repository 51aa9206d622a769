using Ucr.Domain.Reporting.Rates;

namespace Ucr.Server.Reporting.Rates;

/// <summary>Rates per 100,000, read: the same for page, JSON and CSV.</summary>
/// <param name="Figure">What is counted.</param>
/// <param name="Scope">Of what.</param>
/// <param name="AsOf">How far it has followed the events.</param>
/// <param name="Rows">Newest time first, or areas in their order.</param>
public sealed record RateAnswer(Figure Figure, ReportScope Scope, AsOf AsOf, IReadOnlyList<RateAnswer.Row> Rows)
{
    /// <summary>What only is counted, in words.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <param name="Group">"2026-10", or the area.</param>
    /// <param name="Words">"October 2026".</param>
    /// <param name="Scope">What its count counts.</param>
    /// <param name="Count">How many.</param>
    /// <param name="AgeNotKnown">Of these, without an age: in the crude rate alone.</param>
    /// <param name="People">Who lives there; null where no file tells.</param>
    /// <param name="Crude">For each 100,000; null where nobody is known to live there.</param>
    /// <param name="Standardised">As with the ages of the European Standard Population; null where it cannot be given.</param>
    public sealed record Row(string Group, string Words, ReportScope Scope, int Count, int AgeNotKnown, Population? People, Rate? Crude, Rate? Standardised);
}

/// <summary>How many people live in an area.</summary>
/// <param name="Year">In which year, as the file tells.</param>
/// <param name="Bands">By age, youngest first: nobody twice.</param>
public sealed record Population(int Year, IReadOnlyList<(int From, int? To, int Persons)> Bands)
{
    /// <summary>All of them.</summary>
    public int Persons => Bands.Sum(band => band.Persons);

    /// <summary>Every age stands in one band and none in two: what a standardised rate needs.</summary>
    public bool IsWhole => Bands.Count > 0 && Bands[0].From == 0 && Bands[^1].To is null && Bands.Zip(Bands.Skip(1)).All(pair => pair.First.To + 1 == pair.Second.From);
}
