using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Allocation;

/// <summary>Plans a visit for one patient; it may serve several of their referrals.</summary>
/// <param name="Visit">The new visit's id, made by whoever asks, so that a repeat finds the first.</param>
/// <param name="Serves">The referrals that it serves, at least one.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Needs">What the crew must bring; null for what triage said.</param>
/// <param name="EarliestAt">Not before, UTC; null for at once.</param>
/// <param name="OccurredAt">When it was planned, UTC.</param>
public sealed record PlanVisit(
    VisitId Visit, IReadOnlyList<ReferralId> Serves, VisitPurpose Purpose, VisitNeeds? Needs, Instant? EarliestAt, Instant OccurredAt)
{
    /// <summary>The referrals are about different people.</summary>
    public static readonly Refusal TwoPatients =
        new("visit-for-two-patients", "A visit is to one patient. Plan one for each.", nameof(Serves));

    /// <summary>The person has died (clinical ruling 19).</summary>
    public static readonly Refusal PersonDied =
        new("person-died", "A death is recorded for this person. If that is a mistake, take the record back first.");

    /// <summary>Somebody is to go already.</summary>
    public static readonly Refusal CrisisVisitOpen =
        new("crisis-visit-open", "A crisis visit is open for this referral. Allocate that one, or cancel it first.");

    /// <summary>What should come first is over, called off, or about somebody else.</summary>
    public static readonly Refusal NothingBefore =
        new("visit-before-not-open", "The visit that comes first is not open for this patient. Choose an open one, or none.", nameof(After));

    /// <summary>The open visit that must have ended first: assessed, then equipped; null when nothing comes before.</summary>
    public VisitId? After { get; init; }

    /// <summary>Decides.</summary>
    /// <param name="current">The visit as held; null when this is the first time.</param>
    /// <param name="served">Each of <see cref="Serves"/>.</param>
    /// <param name="context">Who, when, by which policies, and the open visits of the referrals.</param>
    public Decision Decide(Visit? current, IReadOnlyList<Referral> served, DecisionContext context) => served switch
    {
        _ when current is not null => [],
        _ when !context.By.Dispatches && !context.By.SeesPatients => Refusal.DispatcherMustDecide,
        { Count: 0 } => Refusal.Missing(nameof(Serves), "Name the referral that the visit is for."),
        _ when served.Select(NotToBeVisited).FirstOrDefault(refusal => refusal is not null) is { } refusal => refusal,
        _ when served.Any(other => other.Patient != served[0].Patient) => TwoPatients,
        _ when Purpose == VisitPurpose.Crisis && context.Visits.Any(visit => IsOpenCrisisFor(visit, served)) => CrisisVisitOpen,
        _ when After is { } first && (first == Visit || context.Visits.All(visit => visit.Id != first || !visit.IsOpen)) => NothingBefore,
        _ when PossibleNeeds.Refused(NeedsOf(served), nameof(Needs)) is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [Planned(served, context)],
    };

    private VisitPlanned Planned(IReadOnlyList<Referral> served, DecisionContext context) => new(
        Visit, [.. served.Select(referral => referral.Id)], served[0].Patient, Purpose, NeedsOf(served)!,
        served.Select(referral => referral.Place).FirstOrDefault(place => place is not null),
        EarliestAt,
        served.Select(referral => referral.Clock).Where(clock => clock is { Runs: true }).Min(clock => clock?.DueAt),
        context.By.Id,
        OccurredAt,
        After);

    private VisitNeeds? NeedsOf(IReadOnlyList<Referral> served) =>
        Needs ?? served.Select(referral => referral.VisitNeeds).FirstOrDefault(needs => needs is not null);

    private static bool IsOpenCrisisFor(Visit visit, IReadOnlyList<Referral> served) =>
        visit is { IsOpen: true, Purpose: VisitPurpose.Crisis } && served.Any(referral => visit.Serves.Contains(referral.Id));

    private static Refusal? NotToBeVisited(Referral referral) => referral.Stage switch
    {
        _ when referral.Care.Death is { IsReported: true } => PersonDied,
        Stage.Accepted or Stage.Seen => null,
        Stage.AwaitingTriage => Refusal.NotTriaged,
        _ => NotWaitingForTriage.Refused(referral),
    };
}
