using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Reporting.Csds;

/// <summary>Dates and times as an export carries them: London's wall clock, whole seconds, without an offset (rule 20).</summary>
internal static class LocalTimes
{
    /// <summary>Cut to the second, never rounded: a stop must not slip into a better minute.</summary>
    public static LocalDateTime Of(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds()).InZone(LondonDays.Zone).LocalDateTime;
}
