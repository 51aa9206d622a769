using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Reporting;

/// <summary>What the sender of a referral is told about it: the status of its encounter.</summary>
public enum ReferrerStatus
{
    /// <summary>Received; nobody has taken it on. The sender still owns it.</summary>
    Received,

    /// <summary>Taken on by this service.</summary>
    InProgress,

    /// <summary>Not taken on, or given back: the sender owns it again.</summary>
    Cancelled,

    /// <summary>Dealt with.</summary>
    Finished,
}

/// <summary>How facts change what the sender is told (rule 26).</summary>
/// <remarks>
/// Source: docs/standards.md, rule 26: Booking and Referral Standard, Application 4. Only the acceptance by a clinician takes
/// a referral on. An attempt to make contact, a safety or welfare call, a visit that is planned or under way: none of them
/// does, because the sender would stop watching over somebody whom nobody has taken on.
/// </remarks>
public static class ReferrerStatuses
{
    /// <summary>What the sender is told after one more fact.</summary>
    public static ReferrerStatus After(ReferrerStatus status, IReferralEvent happened) => (status, happened) switch
    {
        (_, ReferralClosed closed) => Closed(status, closed.Reason),
        (ReferrerStatus.Received, ReferralAccepted) => ReferrerStatus.InProgress,
        _ => status,
    };

    /// <summary>What the sender is told after all of them.</summary>
    public static ReferrerStatus Of(IEnumerable<IReferralEvent> facts) => facts.Aggregate(ReferrerStatus.Received, After);

    // Whoever was never taken on, or could not be reached, is given back; what was taken on is finished, except for a mistake.
    private static ReferrerStatus Closed(ReferrerStatus before, ClosureReason reason) => reason switch
    {
        ClosureReason.Rejected or ClosureReason.Withdrawn or ClosureReason.EnteredInError or ClosureReason.Duplicate or ClosureReason.NoContact =>
            ReferrerStatus.Cancelled,
        _ => before == ReferrerStatus.InProgress ? ReferrerStatus.Finished : ReferrerStatus.Cancelled,
    };
}
