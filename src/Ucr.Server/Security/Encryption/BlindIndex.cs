using System.Text;

namespace Ucr.Server.Security.Encryption;

/// <summary>Finds equal values without storing them: a keyed hash that only the holder of the master key can make.</summary>
/// <remarks>A plain hash would not do: there are only a thousand million NHS numbers, and all of them can be tried.</remarks>
public sealed class BlindIndex(MasterKey master)
{
    /// <summary>The index of an NHS number for one provider, or nothing where the number fails its check digit:
    /// such a number identifies nobody and people are never matched on it.</summary>
    public string? OfNhsNumber(string? nhsNumber, string provider)
    {
        var digits = nhsNumber?.Replace(" ", "", StringComparison.Ordinal);
        return digits is not null && PassesCheckDigit(digits)
            ? Convert.ToHexStringLower(master.ForBlindIndex.Hash(Encoding.UTF8.GetBytes($"nhs-number/{provider}/{digits}")))
            : null;
    }

    /// <summary>The NHS number's modulus 11 check (NHS Data Dictionary, "NHS NUMBER").</summary>
    private static bool PassesCheckDigit(string digits)
    {
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit) || digits.All(d => d == digits[0]))
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = 11 - (sum % 11);
        return (check == 11 ? 0 : check) == digits[9] - '0';
    }
}
