using NodaTime;

namespace Ucr.Server.Pages.Wording;

/// <summary>Lengths of time as staff say them: "1 hr 05 min", "2 d 3 hr"; never decimals.</summary>
public static class DurationText
{
    /// <summary>Whole minutes, rounded towards zero, so that nobody reads more time than there is.</summary>
    public static string Of(Duration length)
    {
        var minutes = (long)Math.Floor(Math.Abs(length.TotalMinutes));
        return minutes switch
        {
            0 => "less than 1 min",
            < 60 => $"{minutes} min",
            < 24 * 60 => minutes % 60 == 0 ? $"{minutes / 60} hr" : $"{minutes / 60} hr {minutes % 60:00} min",
            _ => minutes / 60 % 24 == 0 ? $"{minutes / 1440} d" : $"{minutes / 1440} d {minutes / 60 % 24} hr",
        };
    }
}
