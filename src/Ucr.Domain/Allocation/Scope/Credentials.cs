namespace Ucr.Domain.Allocation.Scope;

/// <summary>A capability until an instant: a competency that was signed off, and when it has to be again.</summary>
/// <param name="Key">The capability's key.</param>
/// <param name="Until">The first instant at which it no longer counts, UTC.</param>
public sealed record DatedCapability(string Key, Instant Until);

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

    /// <summary>A capability that they had has run out.</summary>
    public bool Expired(string key, Instant at) => Dated.Any(dated => string.Equals(dated.Key, key, StringComparison.Ordinal) && at >= dated.Until);
}

/// <summary>What a clinician may do at an instant.</summary>
public static class Fitness
{
    /// <summary>Those of their capabilities that have not run out.</summary>
    public static IReadOnlyList<string> AbleAt(IReadOnlyList<string> capabilities, Credentials? credentials, Instant at) =>
        credentials is null ? capabilities : [.. capabilities.Where(key => !credentials.Expired(key, at))];

    /// <summary>Their registration does not forbid it.</summary>
    public static bool MayWork(Credentials? credentials, Instant at) => credentials?.IsRegistered(at) ?? true;

    /// <summary>They are signed off to go without a colleague.</summary>
    public static bool MayGoAlone(Credentials? credentials) => credentials?.SignedOff ?? true;
}
