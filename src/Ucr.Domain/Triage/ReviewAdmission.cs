using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>An admission of somebody in a case-managed cohort is reviewed; an exception is chosen with a reason (rule 59).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Exception">The exception that explains it; null when there is none.</param>
/// <param name="Findings">What was learned, and why the exception fits.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReviewAdmission(ReferralId Referral, AdmissionException? Exception, FreeText Findings, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Nothing is owed.</summary>
    public static readonly Refusal NotOwed = new("admission-review-not-owed", "No review is owed for this referral: it did not end in an admission, or the person is not case-managed.");

    /// <summary>True when somebody of a case-managed cohort was admitted or taken to hospital and nobody has reviewed it.</summary>
    public static bool Owed(Referral referral) => EndedInAdmission(referral) && !referral.Triage.Waiting.AdmissionReviewed;

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when !EndedInAdmission(referral) => NotOwed,
        { Triage.Waiting.AdmissionReviewed: true } => [],
        _ when Exception is { } exception && !Enum.IsDefined(exception) => Refusal.Missing(nameof(Exception), "Choose the exception, or none."),
        _ when Required.Words(Findings, nameof(Findings), "Say what was learned, and why the exception fits where there is one.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new AdmissionReviewed(Exception, Findings, context.By.Id, OccurredAt)],
    };

    private static bool EndedInAdmission(Referral referral) =>
        referral.Triage.Assessment.People.CaseManaged.Answer == Answer.Yes
        && (referral.Closure is ClosureReason.Admitted or ClosureReason.Conveyed || referral.Outcome == OutcomeResult.Conveyed);
}
