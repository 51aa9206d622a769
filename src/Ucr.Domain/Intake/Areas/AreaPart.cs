namespace Ucr.Domain.Intake.Areas;

/// <summary>A part of a service's area, as the board and the reports name it.</summary>
/// <param name="Name">Its name: <c>Harbour</c>.</param>
/// <param name="Codes">
/// What lies in it: postcode areas, districts, sectors or whole postcodes (<c>ZZ</c>, <c>ZZ9</c>, <c>ZZ9 4</c>, <c>ZZ9 4RI</c>), or
/// lower layer super output areas (<c>E01011229</c>).
/// </param>
public sealed record AreaPart(string Name, IReadOnlyList<string> Codes)
{
    /// <inheritdoc />
    public bool Equals(AreaPart? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Codes.Count);
}
