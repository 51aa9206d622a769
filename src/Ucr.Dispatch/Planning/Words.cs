using System.Globalization;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Dispatch.Planning;

/// <summary>Reasons as a dispatcher reads them: times in Europe/London, nothing about the patient.</summary>
internal sealed class Words(DaySheet sheet)
{
    private const double SoonMinutes = 5;
    private const double Unlikely = 0.5;

    private readonly Dictionary<long, string> clocks = [];

    /// <summary>A moment on the clock, Europe/London.</summary>
    public string Clock(double minutes)
    {
        var seconds = (long)(minutes * 60);
        if (!clocks.TryGetValue(seconds, out var clock))
        {
            var at = (sheet.Situation.Now + Duration.FromSeconds(seconds)).InZone(LondonDays.Zone);
            clocks[seconds] = clock = string.Create(CultureInfo.InvariantCulture, $"{at.Hour:00}:{at.Minute:00}");
        }

        return clock;
    }

    /// <summary>Why no time of somebody's round is left for a visit.</summary>
    public string NoTime(int clinician)
    {
        var one = sheet.Clinicians[clinician];
        var ends = sheet.Minutes(one.ShiftEndsAt);
        return one switch
        {
            _ when ends <= 0 => $"shift ended {Clock(ends)}",
            { RestsUntil: { } rested } when sheet.Minutes(rested) > 0 => $"resting until {Clock(sheet.Minutes(rested))}",
            { MustStopBy: { } stop } when stop < one.ShiftEndsAt => $"working time ends {Clock(sheet.Minutes(stop))}",
            { Task: { } task } when sheet.Minutes(task.ExpectedFreeAt) > ends - SoonMinutes => $"busy until {Clock(sheet.Minutes(task.ExpectedFreeAt))}, then shift ends",
            _ => $"shift ends {Clock(ends)}",
        };
    }

    /// <summary>Why the first of a ranking is the first.</summary>
    public string First(Option option) => $"{InOrder(option)}arrives {Clock(option.Arrives)}{Follows(option)}{Fetch(option)}{Chance(option)}";

    /// <summary>Why another one is not the first: the term in which they lose most.</summary>
    public string Other(Option option, Option first)
    {
        var (mine, best) = (option.Score, first.Score);
        return (option, first) switch
        {
            _ when IsBusy(option) && option.Arrives > first.Arrives => $"{Busy(option)}{Chance(option)}",
            _ when mine.Others > best.Others && mine.Others - best.Others >= mine.Drive - best.Drive => $"would make another visit late{Chance(option)}",
            _ when option.Chance < first.Chance && option.Place == 0 => $"too far{Chance(option, ": ")}",
            _ when option.Fetch.Store >= 0 && first.Fetch.Store < 0 => $"would have to fetch kit first{Chance(option)}",
            _ when option.Place > first.Place && option.Arrives > first.Arrives => $"has {Visits(option.Place)} before it{Chance(option)}",
            _ when mine.Wishes > best.Wishes => $"suits the patient or the day's load less{Chance(option)}",
            _ when option.Drive > first.Drive => string.Create(CultureInfo.InvariantCulture, $"{option.Drive - first.Drive:0} minutes more driving{Chance(option)}"),
            _ => $"no better: arrives {Clock(option.Arrives)}{Chance(option)}",
        };
    }

    /// <summary>What a person should know at once; null when all is well.</summary>
    public string? Concern(OpenVisit visit, IReadOnlyList<Candidate> ranked) => ranked switch
    {
        [] when sheet.Clinicians.Count == 0 => "nobody is on shift",
        [] when visit is { NeverAlone: true, People: 1 } => "nobody goes there alone: it needs a second crew slot",
        [] => "nobody on shift can go",
        [{ ChanceInTime: < Unlikely } first, ..] =>
            string.Create(CultureInfo.InvariantCulture, $"nobody is likely to be in time: chance {ranked.Max(one => one.ChanceInTime ?? 0):0.00}, proposed {first.ChanceInTime:0.00}"),
        _ => null,
    };

    public static string Visits(int count) => count == 1 ? "one visit" : string.Create(CultureInfo.InvariantCulture, $"{count} visits");

    private bool IsBusy(Option option) => sheet.Free(option.Round) > SoonMinutes;

    private string Busy(Option option) => sheet.Clinicians[option.Round] switch
    {
        { Task.Kind: TaskKind.Break } => $"resting until {Clock(sheet.Free(option.Round))}",
        { Task: not null } => $"busy until {Clock(sheet.Free(option.Round))}",
        { RestsUntil: { } rested } when sheet.Minutes(rested) >= sheet.Free(option.Round) => $"resting until {Clock(sheet.Free(option.Round))}",
        _ => $"starts at {Clock(sheet.Free(option.Round))}",
    };

    private static string Follows(Option option) => option.Follows ? ", when the visit before it is over" : "";

    private string Fetch(Option option) => option.Fetch.Store >= 0 ? $", by way of the store at {Clock(option.Fetch.Arrives)} for kit" : "";

    private static string InOrder(Option option) => option.Place == 0 ? "best placed: " : $"best placed after {Visits(option.Place)}: ";

    private static string Chance(Option option, string lead = ", ") =>
        option.Chance is { } chance ? string.Create(CultureInfo.InvariantCulture, $"{lead}chance {chance:0.00}") : "";
}
