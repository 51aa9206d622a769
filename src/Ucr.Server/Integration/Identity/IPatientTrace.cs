using NodaTime;

namespace Ucr.Server.Integration.Identity;

/// <summary>Looks people up in the national record.</summary>
public interface IPatientTrace
{
    /// <summary>Who bears an NHS number.</summary>
    /// <param name="nhsNumber">Ten digits whose check digit is right.</param>
    /// <param name="cancellation">A deadline of the service's own.</param>
    Task<TraceAnswer> ByNumber(string nhsNumber, CancellationToken cancellation);

    /// <summary>The one person whom details fit; nobody is chosen among several.</summary>
    /// <param name="details">What is known.</param>
    /// <param name="cancellation">A deadline of the service's own.</param>
    Task<TraceAnswer> ByDetails(TraceDetails details, CancellationToken cancellation);
}

/// <summary>What a person is looked up by.</summary>
public sealed record TraceDetails(string FamilyName, string? GivenName, LocalDate BornOn, string? Postcode)
{
    /// <summary>Masked.</summary>
    public override string ToString() => "trace details (masked)";
}

/// <summary>What the national record answered.</summary>
public enum TraceAnswered
{
    /// <summary>One person.</summary>
    Found,

    /// <summary>Nobody.</summary>
    NotFound,

    /// <summary>The number is invalidated.</summary>
    Invalidated,

    /// <summary>Several people.</summary>
    Several,

    /// <summary>It did not answer, or not usefully.</summary>
    NotReached,
}

/// <summary>What the national record answered.</summary>
/// <param name="Answered">In one word.</param>
/// <param name="Person">Who was found; null otherwise.</param>
public sealed record TraceAnswer(TraceAnswered Answered, TracedPerson? Person = null)
{
    /// <summary>Found.</summary>
    public static TraceAnswer Of(TracedPerson person) => new(TraceAnswered.Found, person);

    /// <summary>Masked.</summary>
    public override string ToString() => $"trace answer: {Answered}";
}

/// <summary>Somebody as the national record knows them. Absent means that it does not say, never that there is none.</summary>
/// <param name="NhsNumber">The number that counts now: it may be another than the one that was asked for.</param>
public sealed record TracedPerson(string NhsNumber)
{
    /// <summary>Family name.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Given names.</summary>
    public string? GivenName { get; init; }

    /// <summary>Date of birth.</summary>
    public LocalDate? BornOn { get; init; }

    /// <summary>Gender.</summary>
    public string? Gender { get; init; }

    /// <summary>Home address; empty for a restricted record.</summary>
    public IReadOnlyList<string> AddressLines { get; init; } = [];

    /// <summary>Postcode of the home address.</summary>
    public string? Postcode { get; init; }

    /// <summary>Telephone numbers.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>ODS code of the practice.</summary>
    public string? GpPracticeCode { get; init; }

    /// <summary>Where they live is withheld.</summary>
    public bool Restricted { get; init; }

    /// <summary>A death is recorded.</summary>
    public bool Deceased { get; init; }

    /// <summary>The date of death, where it is given.</summary>
    public LocalDate? DiedOn { get; init; }

    /// <summary>Masked.</summary>
    public override string ToString() => "traced person (masked)";
}
