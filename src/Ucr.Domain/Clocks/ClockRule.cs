using Ucr.Domain.Settings;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Clocks;

/// <summary>When a response clock starts, and when it is left behind.</summary>
public static class ClockRule
{
    private const string NextOpening = "next-opening";

    /// <summary>
    /// The clock of a referral that was accepted: it runs from receipt, however long triage took (rule 13), by the policy in
    /// force at receipt. Received while the service was closed, policy B lets it run from the next opening (rules 16 to 18).
    /// </summary>
    public static ClockStarted StartFor(ResponseStandard standard, Referral referral, ServiceSettings settings)
    {
        var policies = settings.At(referral.ReceivedAt);
        return policies.Clocks.OutOfHours == OutOfHoursStart.AtNextOpening && policies.Hours.OpensAt(referral.ReceivedAt) is var opens && opens > referral.ReceivedAt
            ? StartAt(opens, standard, policies, policies.Named(NextOpening))
            : StartAt(referral.ReceivedAt, standard, policies, policies.Named("received-by-service"));
    }

    /// <summary>
    /// The clock of a pathway that was changed. To two days: from receipt, so that waiting on the shorter standard counts
    /// (rule 13). From two days to two hours: from the decision (rule 38). Between the standard and its exemption, which
    /// last equally long: the start stays, so that exempting and back gains no time.
    /// </summary>
    public static ClockStarted ChangedTo(ResponseStandard standard, Referral referral, Instant decidedAt, ServiceSettings settings) => referral.Clock switch
    {
        _ when standard == ResponseStandard.TwoDay => StartFor(standard, referral, settings),
        { Standard: not ResponseStandard.TwoDay } clock => StartAt(clock.StartedAt, standard, settings.At(clock.StartedAt), clock.Policy),
        _ => StartAt(decidedAt, standard, settings.At(decidedAt), settings.At(decidedAt).Named("decided-pathway-change")),
    };

    /// <summary>The clock of an episode that goes on in another one: it runs from the decision.</summary>
    public static ClockStarted ContinuedOn(ResponseStandard standard, Instant decidedAt, ServiceSettings settings) =>
        StartAt(decidedAt, standard, settings.At(decidedAt), settings.At(decidedAt).Named("episode-continued"));

    /// <summary>The clock of a referral that closes: a running one is left behind without a stop, and stands in no figure.</summary>
    public static IEnumerable<ClockAbandoned> AbandonFor(Referral referral, Instant endedAt) =>
        referral.Clock is { Runs: true } clock ? [new ClockAbandoned(clock.Standard, endedAt)] : [];

    /// <summary>
    /// What a contact does to a referral's clock: the first attended face-to-face contact stops it; a telephone call, an
    /// arrival at the door and a visit without access do not (rules 23, 24 and 27; clinical rulings 14 and 15).
    /// </summary>
    public static IEnumerable<ClockStopped> StopFor(Referral referral, VisitId visit, CareContactStarted contact, ServiceSettings settings) =>
        ClockStopRule.ByContact(referral, visit, contact, settings);

    /// <summary>
    /// When a contact stops a clock, UTC: as it begins. Under policy B somebody on call may be with the person before the opening
    /// at which the clock starts: the contact keeps its time, and the clock stops at its start, because nobody has waited.
    /// </summary>
    /// <returns>Null where the contact lies before a clock that started at a decision: it cannot stop that one.</returns>
    public static Instant? StopAt(ResponseClock clock, Instant contactAt) =>
        contactAt >= clock.StartedAt ? contactAt : clock.Policy.Value.StartsWith($"{NextOpening}/", StringComparison.Ordinal) ? clock.StartedAt : null;

    private static ClockStarted StartAt(Instant startedAt, ResponseStandard standard, ServicePolicies policies, PolicyName policy) =>
        new(startedAt, policies.Clocks.ResponseDueAt(standard, startedAt), standard, policy);
}
