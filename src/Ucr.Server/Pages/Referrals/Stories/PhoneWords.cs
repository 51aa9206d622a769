using NodaTime;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What a phone's own clock said, where it was wrong.</summary>
public static class PhoneWords
{
    /// <summary>Less than this nobody minds.</summary>
    private static readonly Duration Enough = Duration.FromMinutes(2);

    /// <summary>The words; null where the clock was right, or no phone recorded it.</summary>
    /// <param name="happenedAt">By the service's time.</param>
    /// <param name="phoneAt">By the phone's.</param>
    public static string? Of(Instant happenedAt, Instant? phoneAt) => phoneAt switch
    {
        { } phone when phone - happenedAt >= Enough => $"The phone's clock was {DurationText.Of(phone - happenedAt)} fast; the time is corrected.",
        { } phone when happenedAt - phone >= Enough => $"The phone's clock was {DurationText.Of(happenedAt - phone)} slow; the time is corrected.",
        _ => null,
    };
}
