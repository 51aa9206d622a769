using Ucr.Domain.Settings;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Clocks;

/// <summary>When a response clock starts and what stops it.</summary>
public static class ClockRule
{
    /// <summary>The clock of a referral that was accepted: it runs from receipt, however long triage took (rule 13), by the policy in force at receipt.</summary>
    public static ClockStarted StartFor(ResponseStandard standard, Referral referral, ServiceSettings settings) =>
        StartAt(referral.ReceivedAt, standard, settings.At(referral.ReceivedAt).Clocks.Start);

    /// <summary>The clock of a pathway that was changed: it runs from the decision, and the old one is kept (rule 38).</summary>
    public static ClockStarted RestartAt(Instant decidedAt, ResponseStandard standard) =>
        StartAt(decidedAt, standard, new("decided-pathway-change/1"));

    /// <summary>
    /// The clock of a pathway that was changed. To two days: from receipt, so that waiting on the shorter standard counts
    /// (rule 13). From two days to two hours: from the decision (rule 38). Between the standard and its exemption, which
    /// last equally long: the start stays, so that exempting and back gains no time.
    /// </summary>
    public static ClockStarted ChangedTo(ResponseStandard standard, Referral referral, Instant decidedAt, ServiceSettings settings) => referral.Clock switch
    {
        _ when standard == ResponseStandard.TwoDay => StartFor(standard, referral, settings),
        { Standard: not ResponseStandard.TwoDay } clock => StartAt(clock.StartedAt, standard, clock.Policy),
        _ => RestartAt(decidedAt, standard),
    };

    /// <summary>The clock of a referral that closes: a running one is left behind without a stop, and stands in no figure.</summary>
    public static IEnumerable<ClockAbandoned> AbandonFor(Referral referral, Instant endedAt) =>
        referral.Clock is { Runs: true } clock ? [new ClockAbandoned(clock.Standard, endedAt)] : [];

    /// <summary>
    /// What a contact does to a referral's clock: the first attended face-to-face contact stops it; a telephone call, an
    /// arrival at the door and a visit without access do not (rules 23, 24 and 27; clinical rulings 14 and 15).
    /// </summary>
    public static IEnumerable<ClockStopped> StopFor(Referral referral, VisitId visit, CareContactStarted contact, ServiceSettings settings) =>
        referral.Clock is { Runs: true } clock && IsAttendedFaceToFace(contact) && contact.OccurredAt >= clock.StartedAt
            ? [new ClockStopped(contact.OccurredAt, visit, contact.Contact, settings.At(contact.OccurredAt).Clocks.Stop)]
            : [];

    private static ClockStarted StartAt(Instant startedAt, ResponseStandard standard, PolicyName policy) =>
        new(startedAt, startedAt + standard.Limit(), standard, policy);

    private static bool IsAttendedFaceToFace(CareContactStarted contact) => contact is { Mechanism: "01", Attendance: "5" or "6" };
}
