using System.Text;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Intake.People;
using Ucr.Domain.Values;

namespace Ucr.Server.Security.Encryption;

/// <summary>Finds equal values without storing them: a keyed hash that only the holder of the master key can make.</summary>
/// <remarks>A plain hash would not do: there are only a thousand million NHS numbers, and all of them can be tried.</remarks>
public sealed class BlindIndex(MasterKey master)
{
    /// <summary>What records are found by: 1 is by NHS number alone, 2 by date of birth and name too. A record of less is indexed again.</summary>
    public const int Version = 2;

    /// <summary>The index of an NHS number for one provider, or nothing where the number fails its check digit:
    /// such a number identifies nobody and people are never matched on it.</summary>
    public string? OfNhsNumber(string? nhsNumber, string provider) =>
        NhsNumber.TryParse(nhsNumber, out var number) ? Hashed($"nhs-number/{provider}/{number.Digits}") : null;

    /// <summary>The index of a date of birth, by which a call taker finds people: it narrows a search and matches nobody.</summary>
    public string? OfBirthDate(LocalDate? bornOn, string provider) =>
        bornOn is { } day ? Hashed($"born-on/{provider}/{LocalDatePattern.Iso.Format(day)}") : null;

    /// <summary>The index of a family name with the first letter of the given name; nothing where one of them is missing.</summary>
    public string? OfName(string? family, string? given, string provider) =>
        (SimilarNames.Letters(family), SimilarNames.Letters(given)) is ({ Length: > 0 } name, { Length: > 0 } first) ? Hashed($"name/{provider}/{name}/{first[0]}") : null;

    private string Hashed(string value) => Convert.ToHexStringLower(master.ForBlindIndex.Hash(Encoding.UTF8.GetBytes(value)));
}
