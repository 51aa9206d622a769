namespace Ucr.Domain.Allocation.Scope;

/// <summary>A capability between two instants, at a grade: a competency that was signed off, and when it has to be again.</summary>
/// <param name="Key">The capability's key.</param>
/// <param name="Until">The first instant at which it no longer counts, UTC; null for one that does not run out.</param>
/// <param name="From">The first instant at which it counts, UTC; null for ever before.</param>
/// <param name="Grade">1 for the first; a visit may need more.</param>
public sealed record DatedCapability(string Key, Instant? Until, Instant? From = null, int Grade = 1);

/// <summary>
/// What a clinician's staff record said when their shift began (clinical ruling 20). A shift that brings none was started by
/// a service that keeps it elsewhere: then nothing expires here.
/// </summary>
/// <param name="RegistrationUntil">The first instant at which their registration no longer counts, UTC; null for who needs none.</param>
/// <param name="SignedOff">False for students and people not signed off: never alone.</param>
/// <param name="Dated">Capabilities with an end.</param>
public sealed record Credentials(Instant? RegistrationUntil, bool SignedOff, IReadOnlyList<DatedCapability> Dated)
{
    /// <summary>Their registration counts at an instant.</summary>
    public bool IsRegistered(Instant at) => RegistrationUntil is not { } until || at < until;

    /// <summary>A capability that they had has run out, and nothing has renewed it.</summary>
    public bool Expired(string key, Instant at) => !Counts(key, at) && Of(key).Any(dated => at >= dated.Until);

    /// <summary>A capability counts at an instant: it has begun, and has not run out. One without dates always does.</summary>
    public bool Counts(string key, Instant at) => Of(key).ToList() is var known && (known.Count == 0 || known.Exists(dated => !(at >= dated.Until || at < dated.From)));

    /// <summary>The grade that a capability is held at; 1 where nothing else is said.</summary>
    public int GradeOf(string key) => Of(key).Select(dated => dated.Grade).DefaultIfEmpty(1).Max();

    /// <summary>When a capability that counts at an instant runs out, UTC; null when it does not.</summary>
    public Instant? EndOf(string key, Instant at) =>
        Of(key).Where(dated => !(at >= dated.Until || at < dated.From)).ToList() is { Count: > 0 } now && now.TrueForAll(dated => dated.Until is not null) ? now.Max(dated => dated.Until) : null;

    private IEnumerable<DatedCapability> Of(string key) => Dated.Where(dated => string.Equals(dated.Key, key, StringComparison.Ordinal));
}

/// <summary>What a clinician may do at an instant.</summary>
public static class Fitness
{
    /// <summary>Those of their capabilities that have begun and have not run out.</summary>
    public static IReadOnlyList<string> AbleAt(IReadOnlyList<string> capabilities, Credentials? credentials, Instant at) =>
        credentials is null ? capabilities : [.. capabilities.Where(key => credentials.Counts(key, at))];

    /// <summary>Their registration does not forbid it.</summary>
    public static bool MayWork(Credentials? credentials, Instant at) => credentials?.IsRegistered(at) ?? true;

    /// <summary>They are signed off to go without a colleague.</summary>
    public static bool MayGoAlone(Credentials? credentials) => credentials?.SignedOff ?? true;
}
