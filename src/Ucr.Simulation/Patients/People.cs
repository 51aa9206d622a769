using System.Globalization;
using Ucr.Simulation.Counties;

namespace Ucr.Simulation.Patients;

/// <summary>The county's patients, each one found by a number.</summary>
/// <param name="County">Where they live.</param>
/// <param name="Today">The day that ages are counted on.</param>
public sealed record People(County County, LocalDate Today)
{
    // 86 % of referrals are for people of 65 or over (trade press, September 2024); the ages within are an assumption.
    private const double ShareOf65AndOver = 0.86;
    private const int NhsNumbersAYear = 1_000_000;
    private readonly Fate fate = new(County.Seed);

    /// <summary>The patient of a number: always the same one.</summary>
    /// <param name="number">0 to 499,999.</param>
    public InventedPatient Patient(int number)
    {
        string Of(string what) => string.Create(CultureInfo.InvariantCulture, $"patient/{number}/{what}");
        var locality = fate.Weighted(Of("locality"), [.. County.Localities.Select(one => (one, one.Share))]);
        var woman = fate.Happens(Of("gender"), 0.58);
        var given = fate.One(Of("given"), woman ? PeoplesNames.Women : PeoplesNames.Men);
        var place = Where(locality, Of);
        var house = fate.Whole(Of("house"), 1, 96).ToString(CultureInfo.InvariantCulture);
        return new(
            number, given, fate.One(Of("family"), PeoplesNames.Families), woman ? "female" : "male", BornOn(Of), Nhs(number),
            [$"{house} {fate.One(Of("street"), locality.Streets)}", locality.Name], InventedPostcodes.Of(locality, place),
            string.Create(CultureInfo.InvariantCulture, $"01632 960{fate.Whole(Of("phone"), 0, 1000):000}"), place, locality);
    }

    private LocalDate BornOn(Func<string, string> of)
    {
        var old = fate.Happens(of("old"), ShareOf65AndOver);
        var age = old ? (int)(65 + (33 * Math.Sqrt(fate.Draw(of("age"))) * fate.Between(of("younger"), 0.6, 1))) : fate.Whole(of("age"), 18, 65);
        return Today.PlusYears(-age).PlusDays(-fate.Whole(of("birthday"), 0, 364));
    }

    // Half of the county's draws for the distance: people live nearer the centre.
    private Place Where(Locality locality, Func<string, string> of)
    {
        var away = locality.RadiusKilometres * 1000 * fate.Draw(of("away"));
        var angle = fate.Draw(of("angle")) * 2 * Math.PI;
        return Place.Near(locality.Centre.Easting + (away * Math.Cos(angle)), locality.Centre.Northing + (away * Math.Sin(angle)));
    }

    // Two tries for each patient: a number whose check digit would be 10 is never issued, and two in a row never both are.
    private NhsNumber Nhs(int number)
    {
        var first = ((County.Seed * 104_729L) + (number * 2L)) % NhsNumbersAYear;
        return TryNumber((first + NhsNumbersAYear) % NhsNumbersAYear) ?? TryNumber((first + 1 + NhsNumbersAYear) % NhsNumbersAYear)
            ?? throw new System.Diagnostics.UnreachableException("One of two neighbours has a check digit.");
    }

    private static NhsNumber? TryNumber(long six)
    {
        var nine = string.Create(CultureInfo.InvariantCulture, $"999{six:000000}");
        var check = (11 - (nine.Select((digit, place) => (digit - '0') * (10 - place)).Sum() % 11)) % 11;
        return check < 10 && NhsNumber.TryParse($"{nine}{check}", out var number) ? number : null;
    }
}
