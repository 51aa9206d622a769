namespace Ucr.Server.Security.Encryption;

/// <summary>A place where the patient can be found. Any one of its members is enough to be useful.</summary>
public sealed record PatientPlace
{
    /// <summary>Name of the place, for example a care home.</summary>
    public string? Name { get; init; }

    /// <summary>Address, without the postcode.</summary>
    public IReadOnlyList<string> AddressLines { get; init; } = [];

    /// <summary>Postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>Unique property reference number, leading zeros kept.</summary>
    public string? Uprn { get; init; }

    /// <summary>WGS 84 latitude in degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84 longitude in degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>British National Grid easting in metres.</summary>
    public double? Easting { get; init; }

    /// <summary>British National Grid northing in metres.</summary>
    public double? Northing { get; init; }

    /// <summary>How to get in and what else was said about the place, the room number included.</summary>
    public string? Directions { get; init; }

    /// <summary>Says nothing about the place.</summary>
    public override string ToString() => "PatientPlace (masked)";
}
