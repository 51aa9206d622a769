using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Visits;

/// <summary>The contact is over, and this came of it.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who was with the patient.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Note">In the clinician's words.</param>
/// <param name="OccurredAt">When the contact ended, UTC.</param>
/// <param name="OnwardTo">The service the person is referred on to; null when to none.</param>
/// <param name="OnwardWhy">What for.</param>
public sealed record RecordOutcome(
    VisitId Visit,
    StaffId Clinician,
    OutcomeResult Result,
    FreeText? Note,
    Instant OccurredAt,
    string? OnwardTo = null,
    FreeText? OnwardWhy = null) : IVisitCommand
{
    /// <summary>The contact would end before it began.</summary>
    public static readonly Refusal BeforeContact =
        new("time-before-contact", "The contact cannot end before it started. Check the time.", nameof(OccurredAt));

    private bool RefersOn => Result == OutcomeResult.ReferredOn || !string.IsNullOrWhiteSpace(OnwardTo);

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.Stage switch
    {
        _ when OnTheVisit.Refused(visit, Clinician, context) is { } refusal => refusal,
        VisitStage.Ended when served.All(referral => referral.Outcome == Result) => [],
        not VisitStage.WithPatient => Refusal.VisitNotThere(visit.Stage),
        _ when RefersOn && Required.Words(OnwardTo, nameof(OnwardTo), "Name the service that the person is referred on to.") is { } refusal => refusal,
        _ when RefersOn && Required.Words(OnwardWhy, nameof(OnwardWhy), "Say what the person is referred on for.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when OccurredAt < visit.ContactStartedAt => BeforeContact,
        _ =>
        [
            new CareContactEnded(visit.Contact!.Value, Clinician, context.By.Id, OccurredAt),
            new OutcomeRecorded(Result, Visit, Note, context.By.Id, OccurredAt),
            .. Onward(context),
        ],
    };

    private IEnumerable<IUcrEvent> Onward(DecisionContext context) =>
        RefersOn ? [new OnwardReferralMade(OnwardTo!, OnwardWhy!, context.By.Id, OccurredAt)] : [];
}
