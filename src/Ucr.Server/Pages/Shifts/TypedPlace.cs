using System.Globalization;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Shifts;

/// <summary>A place as somebody types it: easting and northing in metres.</summary>
internal static class TypedPlace
{
    private const string What = "Give easting and northing in metres: 430000 433000";

    /// <summary>The place; null where nothing was typed.</summary>
    public static Place? OrNone(Answers answers, string field) => answers.LineOrNone(field) is { } typed ? Read(answers, field, typed) : null;

    /// <summary>The place that has to be given.</summary>
    public static Place Needed(Answers answers, string field) => answers.Line(field, What) is { Length: > 0 } typed ? Read(answers, field, typed) : default;

    private static Place Read(Answers answers, string field, string typed) =>
        typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var east, var north] && Metres(east, 700_000) is { } easting && Metres(north, 1_300_000) is { } northing
            ? Place.Near(easting, northing)
            : answers.Wrong(field, What, default(Place));

    private static int? Metres(string typed, int most) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var metres) && metres <= most ? metres : null;
}
