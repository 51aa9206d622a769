namespace Ucr.Domain.Visits.Persons;

/// <summary>What holds for everything that is recorded about a person.</summary>
internal static class PersonRule
{
    /// <summary>There is no such warning.</summary>
    public static readonly Refusal NoSuchWarning = new("warning-not-there", "This warning is not there, or no longer counts.", "Warning");

    private static readonly Duration Longest = Duration.FromDays(366);

    /// <summary>Whoever sees patients and the desk may.</summary>
    public static bool MayRecord(Actor by) => by.SeesPatients || by.Dispatches;

    /// <summary>A warning is reviewed before it expires, and lasts a year at most.</summary>
    public static Refusal? Impossible(Instant reviewAt, Instant expiresAt, Instant now) => (reviewAt, expiresAt) switch
    {
        _ when reviewAt <= now => Refusal.Impossible("ReviewAt", "Give a day on which somebody looks at it again."),
        _ when expiresAt < reviewAt => Refusal.Impossible("ExpiresAt", "It cannot expire before it is reviewed."),
        _ when expiresAt > now + Longest => Refusal.Impossible("ExpiresAt", "A warning lasts a year at most; review it to keep it."),
        _ => null,
    };
}
