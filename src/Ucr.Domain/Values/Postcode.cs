using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Ucr.Domain.Values;

/// <summary>A United Kingdom postcode in its written form, <c>ZZ9 4RI</c>.</summary>
/// <remarks>
/// Checks the shape, not that the postcode exists: ZZ is the pseudo-area that test data uses, and letters that Royal Mail
/// leaves out of the last two places are let through for the same reason.
/// </remarks>
public sealed partial record Postcode
{
    private Postcode(string value) => Value = value;

    /// <summary>Outward and inward code with one space between.</summary>
    public string Value { get; }

    /// <summary>The outward code: <c>ZZ9</c>.</summary>
    public string District => Value[..Value.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>The postcode area: <c>ZZ</c>.</summary>
    public string Area => Value[..(char.IsAsciiLetter(Value[1]) ? 2 : 1)];

    /// <summary>The postcode sector: <c>ZZ9 4</c>.</summary>
    public string Sector => Value[..^2];

    /// <summary>Reads a postcode typed in any case, with or without its space.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Postcode? postcode)
    {
        var letters = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        postcode = Shape().IsMatch(letters) ? new($"{letters[..^3]} {letters[^3..]}") : null;
        return postcode is not null;
    }

    /// <summary>Masked: a postcode and an age can name a person.</summary>
    public override string ToString() => "Postcode (masked)";

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();
}
