using NodaTime;

namespace Ucr.Server.Pages.Wording;

/// <summary>A response clock as a screen shows it.</summary>
/// <param name="StartedAt">The instant that it runs from, UTC.</param>
/// <param name="DueAt">The last instant that is in time, UTC.</param>
/// <param name="StoppedAt">When the patient was seen; null while it runs.</param>
/// <param name="Kind">"2h" or "2d": the standard, as <c>data-kind</c> says it.</param>
/// <param name="SoonSeconds">Due soon from this many seconds before the due time.</param>
public sealed record ClockFace(Instant StartedAt, Instant DueAt, Instant? StoppedAt, string Kind, int SoonSeconds = 1800)
{
    /// <summary>The standard in words: "2-hour" or "2-day".</summary>
    public string Standard => Kind switch { "2h" => "2-hour", "2d" => "2-day", _ => Kind };
}
