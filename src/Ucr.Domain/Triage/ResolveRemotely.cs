using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>How a response is recorded that was fully resolved without a visit (rule 25).</summary>
public enum RemoteResolution
{
    /// <summary>As type 07 with the reason; no telephone call stops a clock.</summary>
    AsExempt,

    /// <summary>On its own standard, without a clock stop: it stands in no percentage.</summary>
    WithoutStop,

    /// <summary>Not at all: everybody is visited, redirected or given advice only.</summary>
    NotAllowed,
}

/// <summary>
/// A registered clinician has fully resolved the need without a visit, by a named policy (rule 25). It closes the referral;
/// a clock that was breached is not taken out of the standard by it, because that needs a second person (rule 29).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM of the contact: any of the list but 01, face to face.</param>
/// <param name="Why">What was done, and why no visit is needed.</param>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="Contact">The id of the contact: it stands on the stop where the service's policy lets such a contact stop the clock.</param>
public sealed record ResolveRemotely(ReferralId Referral, string Mechanism, FreeText Why, Instant OccurredAt, Guid Contact = default) : IReferralCommand
{
    /// <summary>The service does not resolve needs remotely.</summary>
    public static readonly Refusal NotAllowed = new(
        "remote-resolution-not-allowed", "This service does not close a referral without a visit. Record the call as advice, or send the referral on.");

    private static readonly string[] Remote = ["02", "04", "05", "09", "10", "11", "12", "13", "98"];

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed, Triage.Waiting.ResolvedRemotely: true } when referral.StageBy == context.By.Id => [],
        not { Stage: Stage.Accepted } => NotAccepted(referral),
        { Clock: not { Runs: true } } => Refusal.NotTriaged,
        _ when context.Policies.Triage.RemoteResolution == RemoteResolution.NotAllowed => NotAllowed,
        _ when ClosureRule.LooseEnds(ClosureReason.TreatmentCompleted, referral, context) is { } refusal => refusal,
        _ when !Remote.Contains(Mechanism, StringComparer.Ordinal) => Refusal.Impossible(nameof(Mechanism), "Choose how you spoke: by telephone, by video and so on."),
        _ when Required.Words(Why, nameof(Why), "Say what was done, and why no visit is needed.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { Clock: { } clock } =>
        [
            new ResolvedRemotely(Mechanism, Why, context.Policies.Named("remote-resolution"), context.By.Id, OccurredAt),
            .. ClockStopRule.ByRemoteContact(referral, wasTheResponse: true, Contact, OccurredAt, context.Settings) is { } stops && stops.Any() ? stops : Exempted(clock, referral, context),
            new ReferralClosed(ClosureReason.TreatmentCompleted, null, Why, context.By.Id, OccurredAt),
        ],
    };

    private IEnumerable<IReferralEvent> Exempted(ResponseClock clock, Referral referral, DecisionContext context)
    {
        yield return new ClockAbandoned(clock.Standard, OccurredAt);
        if (context.Policies.Triage.RemoteResolution == RemoteResolution.AsExempt && clock.Standard == ResponseStandard.TwoHour && context.Now <= clock.DueAt)
        {
            yield return new PathwayDowngraded(clock.Standard, ResponseStandard.TwoHourExempt, Why, context.By.Id, OccurredAt, ExemptionReason.ResolvedRemotely);
            yield return ClockRule.ChangedTo(ResponseStandard.TwoHourExempt, referral, OccurredAt, context.Settings);
            yield return new ClockAbandoned(ResponseStandard.TwoHourExempt, OccurredAt);
        }
    }

    private static Refusal NotAccepted(Referral referral) => referral.Stage switch
    {
        Stage.AwaitingTriage => Refusal.NotTriaged,
        Stage.Seen => Refusal.AlreadySeen,
        _ => NotWaitingForTriage.Refused(referral)!,
    };
}
