namespace Ucr.Domain.Intake;

/// <summary>A clinician finds that the referral is about somebody else. Clocks and times stay.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="To">The patient that it is about.</param>
/// <param name="Why">How that was found.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReassignReferral(ReferralId Referral, PatientId To, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when referral.Patient == To => [],
        _ when To == default => Refusal.Missing(nameof(To), "Say which patient it is about."),
        _ when Required.Words(Why, nameof(Why), "Say how that was found.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ReferralReassigned(referral.Patient, To, Why, context.By.Id, OccurredAt)],
    };
}
