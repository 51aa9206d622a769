using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Outcomes;

/// <summary>What has to be so before a referral may be closed.</summary>
public static class ClosureRule
{
    /// <summary>Nobody has recorded what came of the visit.</summary>
    public static readonly Refusal OutcomeMissing = new("outcome-missing", "Record what came of the visit before closing.");

    /// <summary>A visit is still to come.</summary>
    public static readonly Refusal VisitOpen = new("visit-open", "A visit is open for this referral. Complete or cancel it first.");

    /// <summary>Somebody is with the patient now.</summary>
    public static readonly Refusal WithPatient =
        new("clinician-with-patient", "A clinician is with the patient. They record the outcome first.");

    /// <summary>Nobody is recorded to have looked for the person.</summary>
    public static readonly Refusal NoSearch =
        new("search-not-recorded", "No visit without access is recorded. The person has to be looked for before this reason fits.", "Reason");

    /// <summary>Something is owed that nobody took on.</summary>
    public static readonly Refusal ActionsOwed = new(
        "actions-owed", "Nobody has taken this on. Each action needs an owner who accepted, each onward referral a service that took it.");

    /// <summary>Seen: whoever sees patients or sends people. Unseen: a registered clinician (clinical ruling 2).</summary>
    internal static Refusal? WhoMustDecide(Referral referral, DecisionContext context) => IsSeen(referral) switch
    {
        true when context.By.SeesPatients || context.By.Dispatches => null,
        false when context.By.DecidesClinically => null,
        _ => Refusal.ClinicianMustDecide,
    };

    /// <summary>
    /// Some reasons have a command of their own. Whoever waits for an ambulance or for another service stays ours until they
    /// have come (clinical rulings 4 and 16): only death, the person's own word and a mistake in entering end that wait.
    /// </summary>
    internal static Refusal? ReasonDoesNotFit(ClosureReason reason, Referral referral) => reason switch
    {
        _ when !Enum.IsDefined(reason) => Refusal.Missing("Reason", "Choose why it is closed."),
        ClosureReason.Withdrawn or ClosureReason.Duplicate or ClosureReason.Rejected =>
            Refusal.Impossible("Reason", "This reason belongs to a step of its own: withdraw, link or reject the referral instead."),
        ClosureReason.Died => referral.Care.Death is { IsReported: true } ? null : RetractDeathReport.NotReported,
        ClosureReason.Declined or ClosureReason.EnteredInError => null,
        _ when referral.Stage == Stage.AwaitingAmbulance => Refusal.AwaitingAmbulance,
        _ when referral.Stage == Stage.AwaitingReceiver => Refusal.AwaitingReceiver,
        ClosureReason.NoContact when !IsSeen(referral) && referral.Escalations.All(raised => raised.Kind != EscalationKind.NoAccess) => NoSearch,
        _ => null,
    };

    /// <summary>
    /// Whoever is with the patient finishes first. Somebody who was seen needs an outcome and no visit to come, except on
    /// death, which calls visits off at once (clinical ruling 19), and on a mistake in entering. What is owed has an owner who
    /// accepted, and who was referred on has been taken (clinical ruling 23).
    /// </summary>
    internal static Refusal? LooseEnds(ClosureReason reason, Referral referral, DecisionContext context) => reason switch
    {
        _ when context.Visits.Any(visit => visit.Stage == VisitStage.WithPatient && visit.Serves.Contains(referral.Id)) => WithPatient,
        ClosureReason.EnteredInError => null,
        _ when referral.Care.Actions.Any(action => action.IsLoose) => Named(referral),
        ClosureReason.Died => null,
        _ when referral.Care.Onward.Any(onward => onward.IsLoose) => Named(referral),
        _ when reason != ClosureReason.Declined && GivenUp(referral, context) is { } refusal => refusal,
        _ when !IsSeen(referral) => null,
        _ when referral.Outcome is null => OutcomeMissing,
        _ when referral.OpenVisits.Count > 0 => VisitOpen,
        _ => null,
    };

    /// <summary>What is owed and has no owner yet, in words: it keeps the referral open (clinical ruling 23).</summary>
    public static IReadOnlyList<string> OwedByNobody(Referral referral) =>
    [
        .. referral.Care.Actions.Where(action => action.IsLoose).Select(action => action.Kind.InWords()),
        .. referral.Care.Onward.Where(onward => onward.IsLoose).Select(onward => $"the answer of {onward.To}"),
    ];

    private static Refusal Named(Referral referral) => ActionsOwed with { Words = $"Still owed: {string.Join("; ", OwedByNobody(referral))}. {ActionsOwed.Words}" };

    private static Refusal? GivenUp(Referral referral, DecisionContext context) => context.Visits
        .Where(visit => visit.Serves.Contains(referral.Id))
        .Select(visit => SearchRule.Refused(visit, context))
        .FirstOrDefault(refusal => refusal is not null);

    private static bool IsSeen(Referral referral) => referral.Clock?.StoppedAt is not null;
}
