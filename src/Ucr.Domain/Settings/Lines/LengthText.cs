using System.Globalization;

namespace Ucr.Domain.Settings.Lines;

/// <summary>Lengths of time as people type them in a line: "5 min", "90 s".</summary>
internal static class LengthText
{
    /// <summary>What to say of text that is no length.</summary>
    public static string Unknown(string text) => $"'{text}' is not a length of time. Type whole minutes or seconds: 5 min, 90 s.";

    /// <summary>In minutes where they tell it exactly, else in seconds.</summary>
    public static string Of(Duration length) => length.TotalSeconds % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0} s");

    /// <summary>True for whole seconds: what can be typed.</summary>
    public static bool CanBeTyped(Duration length) => length == Duration.FromSeconds(Math.Truncate(length.TotalSeconds));

    /// <summary>The length; null when it cannot be read.</summary>
    public static Duration? Find(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return !int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null : text[digits..].Trim().ToLowerInvariant() switch
        {
            "s" or "sec" or "second" or "seconds" => Duration.FromSeconds(number),
            "min" or "minute" or "minutes" => Duration.FromMinutes(number),
            "h" or "hour" or "hours" => Duration.FromHours(number),
            _ => null,
        };
    }
}
