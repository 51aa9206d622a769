using NodaTime;

namespace Ucr.Server.Pages.Wording;

/// <summary>
/// The words of a response clock. <c>assets/js/clock.js</c> says the same from the same table of cases:
/// the page is right before and without its script.
/// </summary>
public static class ClockText
{
    /// <summary>The state of a clock at an instant. Exactly at the due time is in time.</summary>
    public static ClockState State(ClockFace clock, Instant now) => clock.StoppedAt switch
    {
        { } stopped => stopped <= clock.DueAt ? ClockState.Met : ClockState.Late,
        null when now > clock.DueAt => ClockState.Over,
        null when clock.DueAt - now <= Duration.FromSeconds(clock.SoonSeconds) => ClockState.Soon,
        null => ClockState.Running,
    };

    /// <summary>"24 min left", "13 min over", "Seen in 48 min", "Seen 14 min late".</summary>
    public static string Words(ClockFace clock, Instant now) => State(clock, now) switch
    {
        ClockState.Met => $"Seen in {DurationText.Of(clock.StoppedAt!.Value - clock.StartedAt)}",
        ClockState.Late => $"Seen {DurationText.Of(clock.StoppedAt!.Value - clock.DueAt)} late",
        ClockState.Over => $"{Sentence(DurationText.Of(now - clock.DueAt))} over",
        _ => $"{Sentence(DurationText.Of(clock.DueAt - now))} left",
    };

    /// <summary>The part of the time allowed that has gone, 0 to 100, whole: the length of the ring.</summary>
    public static int PercentGone(ClockFace clock, Instant now)
    {
        var allowed = (clock.DueAt - clock.StartedAt).TotalSeconds;
        var gone = ((clock.StoppedAt ?? now) - clock.StartedAt).TotalSeconds;
        return allowed <= 0 ? 100 : (int)Math.Clamp(Math.Floor(100 * gone / allowed), 0, 100);
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
