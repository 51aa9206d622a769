using System.Text;
using Ucr.Domain.Values;

namespace Ucr.Server.Security.Encryption;

/// <summary>Finds equal values without storing them: a keyed hash that only the holder of the master key can make.</summary>
/// <remarks>A plain hash would not do: there are only a thousand million NHS numbers, and all of them can be tried.</remarks>
public sealed class BlindIndex(MasterKey master)
{
    /// <summary>The index of an NHS number for one provider, or nothing where the number fails its check digit:
    /// such a number identifies nobody and people are never matched on it.</summary>
    public string? OfNhsNumber(string? nhsNumber, string provider) =>
        NhsNumber.TryParse(nhsNumber, out var number)
            ? Convert.ToHexStringLower(master.ForBlindIndex.Hash(Encoding.UTF8.GetBytes($"nhs-number/{provider}/{number.Digits}")))
            : null;
}
