using System.Globalization;

namespace Ucr.Dispatch.Planning;

/// <summary>Reasons as a dispatcher reads them: times in Europe/London, nothing about the patient.</summary>
internal sealed class Words(Instant now)
{
    private const double SoonMinutes = 5;
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public string Clock(double minutes)
    {
        var at = (now + Duration.FromSeconds((long)(minutes * 60))).InZone(London);
        return string.Create(CultureInfo.InvariantCulture, $"{at.Hour:00}:{at.Minute:00}");
    }

    public string ShiftTooShort(Diary diary) => diary.ShiftEnd <= 0 ? $"shift ended {Clock(diary.ShiftEnd)}" : $"shift ends {Clock(diary.ShiftEnd)}";

    /// <summary>Why the first of a ranking is the first.</summary>
    public string First(Trial trial) => $"{InOrder(trial)}arrives {Clock(trial.Walk.Arrives)}{Chance(trial)}";

    /// <summary>Why another one is not the first: the term in which they lose most.</summary>
    public string Other(Trial trial, Trial first)
    {
        var (mine, best) = (trial.Score, first.Score);
        return (trial, first) switch
        {
            _ when Busy(trial.Diary) && trial.Walk.Arrives > first.Walk.Arrives => $"busy until {Clock(trial.Diary.Free)}{Chance(trial)}",
            _ when mine.Others > best.Others && mine.Others - best.Others >= mine.Drive - best.Drive => $"would make another visit late{Chance(trial)}",
            _ when trial.Chance < first.Chance && trial.Place == 0 => $"too far{Chance(trial, ": ")}",
            _ when trial.Place > first.Place && trial.Walk.Arrives > first.Walk.Arrives => $"has {Visits(trial.Place)} before it{Chance(trial)}",
            _ when mine.Drive > best.Drive => string.Create(CultureInfo.InvariantCulture, $"{mine.Drive - best.Drive:0} minutes more driving{Chance(trial)}"),
            _ => $"no better: arrives {Clock(trial.Walk.Arrives)}{Chance(trial)}",
        };
    }

    /// <summary>What a person should know at once; null when all is well.</summary>
    public static string? Concern(IReadOnlyList<Candidate> ranked, int onShift) => ranked switch
    {
        [] when onShift == 0 => "nobody is on shift",
        [] => "nobody on shift can go",
        [{ ChanceInTime: < 0.5 } first, ..] =>
            string.Create(CultureInfo.InvariantCulture, $"nobody is likely to be in time: chance {ranked.Max(one => one.ChanceInTime ?? 0):0.00}, proposed {first.ChanceInTime:0.00}"),
        _ => null,
    };

    private static bool Busy(Diary diary) => diary.Free > SoonMinutes;

    private static string InOrder(Trial trial) => trial.Place == 0 ? "best placed: " : $"best placed after {Visits(trial.Place)}: ";

    private static string Visits(int count) => count == 1 ? "one visit" : string.Create(CultureInfo.InvariantCulture, $"{count} visits");

    private static string Chance(Trial trial, string lead = ", ") =>
        trial.Chance is { } chance ? string.Create(CultureInfo.InvariantCulture, $"{lead}chance {chance:0.00}") : "";
}
