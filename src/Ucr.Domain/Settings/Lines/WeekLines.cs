using NodaTime.Text;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Hours;

namespace Ucr.Domain.Settings.Lines;

/// <summary>Hours of the week: <c>Monday-Friday 08:00-20:00</c>, <c>Saturday 20:00-08:00</c>, <c>every day 00:00-00:00</c>.</summary>
public static class WeekLines
{
    /// <summary>What the hours mean, for a hint.</summary>
    public const string Hint = "Hours that end on the next day end earlier than they begin; a whole day is 00:00-00:00.";

    private const string EveryDay = "every day";
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly IReadOnlyList<IsoDayOfWeek> Days = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    /// <summary>One line for each run of days with the same hours.</summary>
    public static LineForm<WeeklyHours> Form { get; } = new(Write, Read);

    /// <summary>Hours of any day, one a line: <c>10:00-16:00</c>.</summary>
    public static LineForm<DayHours> OfADay { get; } = LineForm<DayHours>.OneEach(
        hours => Hours(hours.From, hours.To),
        line => HoursIn(line) is { } hours ? LineForm<DayHours>.Taken(hours) : LineForm<DayHours>.Wrong(NoHours(line)));

    /// <summary>What is wrong with hours of the week; null when nothing is.</summary>
    public static string? Fault(IReadOnlyList<WeeklyHours> week) => week switch
    {
        _ when week.Any(hours => !Days.Contains(hours.Day)) => "Choose a day of the week.",
        _ when week.Any(hours => !CanBeTyped(hours.From) || !CanBeTyped(hours.To)) => "Give times in hours and minutes: 08:00.",
        _ when week.GroupBy(hours => (hours.Day, hours.From)).FirstOrDefault(same => same.Count() > 1) is { } twice => $"Hours from {Time.Format(twice.Key.From)} on {twice.Key.Day} stand there twice.",
        _ => null,
    };

    /// <summary>What is wrong with hours of a day; null when nothing is.</summary>
    public static string? Fault(IReadOnlyList<DayHours> day) =>
        day.Any(hours => !CanBeTyped(hours.From) || !CanBeTyped(hours.To)) ? "Give times in hours and minutes: 08:00." : LineFields.Twice(day, hours => Time.Format(hours.From));

    /// <summary>The hours of one line, also as a part of another line.</summary>
    internal static LineRead<WeeklyHours> Read(string line)
    {
        var at = line.LastIndexOf(' ');
        var days = at < 0 ? "" : line[..at].TrimEnd();
        return (DaysIn(days), HoursIn(at < 0 ? line : line[(at + 1)..])) switch
        {
            (_, null) => LineForm<WeeklyHours>.Wrong(NoHours(at < 0 ? line : line[(at + 1)..])),
            (null, _) => LineForm<WeeklyHours>.Wrong($"'{days}' is not a day. Type a day, two with a hyphen between, or 'every day', and then the hours: Monday-Friday 08:00-20:00."),
            ({ } from, { } hours) => new([.. from.Select(day => new WeeklyHours(day, hours.From, hours.To))], null),
        };
    }

    /// <summary>Runs of days that follow each other with the same hours.</summary>
    internal static IEnumerable<string> Write(IReadOnlyList<WeeklyHours> week)
    {
        for (int at = 0, length; at < week.Count; at += length)
        {
            length = 1 + week.Skip(at + 1).Select((hours, after) => (hours, after: after + 1)).TakeWhile(next => Follows(week[at], next.hours, next.after)).Count();
            yield return $"{Named(week[at].Day, week[at + length - 1].Day)} {Hours(week[at].From, week[at].To)}";
        }
    }

    private static bool Follows(WeeklyHours first, WeeklyHours other, int after) =>
        (int)other.Day == (int)first.Day + after && other.From == first.From && other.To == first.To;

    private static string Named(IsoDayOfWeek first, IsoDayOfWeek last) => (first, last) switch
    {
        _ when first == last => first.ToString(),
        (IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday) => EveryDay,
        _ => $"{first}-{last}",
    };

    private static IEnumerable<IsoDayOfWeek>? DaysIn(string text) => text.Split('-', StringSplitOptions.TrimEntries) switch
    {
        _ when text.Equals(EveryDay, StringComparison.OrdinalIgnoreCase) => Days,
        [var day] when DayIn(day) is { } only => [only],
        [var from, var to] when DayIn(from) is { } first && DayIn(to) is { } last && first < last => Days.Where(day => day >= first && day <= last),
        _ => null,
    };

    private static IsoDayOfWeek? DayIn(string text) =>
        Days.Where(day => text.Length >= 3 && day.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)).Select(day => (IsoDayOfWeek?)day).FirstOrDefault();

    private static DayHours? HoursIn(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to] && Time.Parse(from) is { Success: true, Value: var begins } && Time.Parse(to) is { Success: true, Value: var ends }
            ? new(begins, ends) : null;

    private static string Hours(LocalTime from, LocalTime to) => $"{Time.Format(from)}-{Time.Format(to)}";

    private static string NoHours(string text) => $"'{text}' are not hours. Type from and to: 08:00-20:00.";

    private static bool CanBeTyped(LocalTime time) => time == new LocalTime(time.Hour, time.Minute);
}
