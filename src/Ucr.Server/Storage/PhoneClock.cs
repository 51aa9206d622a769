using System.Globalization;
using JasperFx.Events;
using NodaTime;

namespace Ucr.Server.Storage;

/// <summary>The time on the phone that a fact was recorded with, kept beside the fact and no part of it.</summary>
public static class PhoneClock
{
    /// <summary>The header's name.</summary>
    public const string Header = "phone-at";

    /// <summary>How it is kept: milliseconds since 1970, because texts that look like a time come back from the store in another form.</summary>
    public static string Text(Instant phone) => phone.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The phone's own time, UTC; null for what no phone recorded.</summary>
    public static Instant? Of(IEvent stored) =>
        long.TryParse(stored.GetHeader(Header)?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? Instant.FromUnixTimeMilliseconds(milliseconds) : null;
}
