using System.Globalization;

namespace Ucr.Domain.Specs.Properties;

/// <summary>How often a property is tried. CsCheck prints the seed of a failure; <c>CsCheck_Seed</c> tries that one again.</summary>
internal static class Repeated
{
    /// <summary>300 times, or as <c>UCR_PROPERTY_TIMES</c> says.</summary>
    public static int Times { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("UCR_PROPERTY_TIMES"), CultureInfo.InvariantCulture, out var times) ? times : 300;
}
