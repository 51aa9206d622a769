using NodaTime;

namespace Ucr.Server.Integration.Identity;

/// <summary>
/// A national record of invented people, for development and the demonstration: their numbers are of the range that is kept
/// for tests, and none of them lives. Each shows something that the real one does.
/// </summary>
public sealed class InventedRecord : IPatientTrace
{
    private const string Superseded = "9990000018";
    private const string Invalidated = "9990000026";

    private static readonly TracedPerson[] People =
    [
        new("9991234578") { FamilyName = "Invented", GivenName = "Ada", BornOn = new LocalDate(1938, 8, 16), Gender = "female", AddressLines = ["7 Invented Row", "Harbour"], Postcode = "ZZ99 4RI", GpPracticeCode = "Z99999" },
        new("9990000034") { FamilyName = "Replaced", GivenName = "Una", BornOn = new LocalDate(1941, 2, 3), Gender = "female", AddressLines = ["2 New Lane"], Postcode = "ZZ99 4RI" },
        new("9990000042") { FamilyName = "Hidden", GivenName = "Rosa", BornOn = new LocalDate(1950, 5, 5), Gender = "female", Restricted = true },
        new("9990000050") { FamilyName = "Gone", GivenName = "Walter", BornOn = new LocalDate(1930, 1, 9), Gender = "male", Deceased = true, DiedOn = new LocalDate(2026, 1, 2) },
    ];

    /// <inheritdoc />
    public Task<TraceAnswer> ByNumber(string nhsNumber, CancellationToken cancellation) => Task.FromResult(nhsNumber switch
    {
        Invalidated => new(TraceAnswered.Invalidated),
        Superseded => TraceAnswer.Of(People[1]),
        _ => Array.Find(People, person => string.Equals(person.NhsNumber, nhsNumber, StringComparison.Ordinal)) is { } person ? TraceAnswer.Of(person) : new(TraceAnswered.NotFound),
    });

    /// <inheritdoc />
    public Task<TraceAnswer> ByDetails(TraceDetails details, CancellationToken cancellation)
    {
        var found = People.Where(person => person.BornOn == details.BornOn && string.Equals(person.FamilyName, details.FamilyName, StringComparison.OrdinalIgnoreCase)).ToList();
        return Task.FromResult(found switch
        {
            [] => new(TraceAnswered.NotFound),
            [var person] => TraceAnswer.Of(person),
            _ => new TraceAnswer(TraceAnswered.Several),
        });
    }
}
