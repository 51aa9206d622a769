using Microsoft.Extensions.Primitives;
using NodaTime;
using NodaTime.Text;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Visits.Phone;

/// <summary>
/// When something was done that may have waited for signal. The clinician's tap is the clinical time: a contact stops the clock
/// then, and not when signal came back.
/// </summary>
/// <param name="HappenedAt">The tap by the service's time, as the phone knew it, UTC; never later than now.</param>
/// <param name="PhoneAt">The tap by the phone's own clock, UTC; null from a page without script.</param>
public sealed record PhoneTimes(Instant HappenedAt, Instant? PhoneAt)
{
    /// <summary>Reads <c>happenedAt</c> and <c>phoneAt</c>; without them it happened now.</summary>
    public static PhoneTimes Of(FormState form, Instant now) =>
        new(Instant.Min(Read(form["happenedAt"]) ?? now, now), Read(form["phoneAt"]));

    private static Instant? Read(string? text) => InstantPattern.ExtendedIso.Parse(text ?? "") is { Success: true } read ? read.Value : null;
}

/// <summary>Who asks.</summary>
internal static class PhoneRequests
{
    /// <summary>A phone's script asks, and reads JSON; a page without script asks for HTML.</summary>
    public static bool FromPhone(this HttpContext http) => StringValues.Equals(http.Request.Headers.Accept, "application/json");
}
