using System.Diagnostics.CodeAnalysis;

namespace Ucr.Domain.Values;

/// <summary>An NHS number whose check digit is right. A number that fails is kept as text and never matched on.</summary>
/// <remarks>
/// Ten digits; the first nine are weighted 10 down to 2; the check digit is 11 minus the sum modulo 11, where 11 counts
/// as 0 and 10 is never issued. Source: NHS Data Dictionary, NHS NUMBER.
/// </remarks>
public sealed record NhsNumber
{
    private NhsNumber(string digits) => Digits = digits;

    /// <summary>The ten digits without spaces.</summary>
    public string Digits { get; }

    /// <summary>As people read it, 3-3-4: <c>999 123 4578</c>.</summary>
    public string Spaced => $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}";

    /// <summary>Reads a number typed with or without spaces or hyphens.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NhsNumber? number)
    {
        var digits = string.Concat((text ?? "").Where(c => c is not (' ' or '-' or '\u00a0')));
        number = digits.Length == 10 && digits.All(char.IsAsciiDigit) && digits.Distinct().Skip(1).Any() && CheckDigitFits(digits)
            ? new(digits)
            : null;
        return number is not null;
    }

    /// <summary>Masked, so that no log shows whose it is.</summary>
    public override string ToString() => "NHS number (masked)";

    private static bool CheckDigitFits(string digits)
    {
        var weighted = digits.Take(9).Select((digit, place) => (digit - '0') * (10 - place)).Sum();
        var check = (11 - (weighted % 11)) % 11;
        return check != 10 && check == digits[9] - '0';
    }
}
