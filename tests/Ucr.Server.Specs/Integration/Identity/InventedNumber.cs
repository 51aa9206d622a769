using System.Globalization;
using Ucr.Domain.Values;

namespace Ucr.Server.Specs.Integration.Identity;

/// <summary>NHS numbers of the range that nobody bears, with a right check digit.</summary>
internal static class InventedNumber
{
    /// <summary>One that no other spec of this run has.</summary>
    public static string Next()
    {
        while (true)
        {
            var begun = string.Create(CultureInfo.InvariantCulture, $"999{Random.Shared.Next(100_000, 1_000_000)}");
            for (var check = 0; check < 10; check++)
            {
                if (NhsNumber.TryParse(begun + check.ToString(CultureInfo.InvariantCulture), out var number))
                {
                    return number.Digits;
                }
            }
        }
    }
}
