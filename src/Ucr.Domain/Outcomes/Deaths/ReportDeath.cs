using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Outcomes.Deaths;

/// <summary>
/// Reports a death. A trace's flag warns and stops nothing. Found or told: expected or not, verified by whom, who was told;
/// one that was not expected has gone to 999 and the police (clinical ruling 19, rule 30). A review is owed.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Source">How it became known.</param>
/// <param name="DiedOn">The date of death, Europe/London.</param>
/// <param name="Expected">It was expected.</param>
/// <param name="VerifiedBy">Who verified it.</param>
/// <param name="WhoWasTold">Who was told.</param>
/// <param name="AmbulanceReference">The case number of 999.</param>
/// <param name="PoliceReference">The police's number.</param>
/// <param name="OccurredAt">When it became known, UTC.</param>
public sealed record ReportDeath(
    ReferralId Referral,
    DeathSource Source,
    LocalDate? DiedOn,
    bool? Expected,
    FreeText? VerifiedBy,
    FreeText? WhoWasTold,
    string? AmbulanceReference,
    string? PoliceReference,
    Instant OccurredAt) : IReferralCommand
{
    /// <summary>Nobody expected it, and 999 or the police do not know.</summary>
    public static readonly Refusal Unexpected = new(
        "death-unexpected", "A death that nobody expected goes to 999 and to the police. Ring both, and give their numbers.", nameof(PoliceReference));


    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Care.Death: { } known } when known.IsReported || Source == DeathSource.Trace => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when Source == DeathSource.Trace => [new DeathReported(Source, DiedOn, null, null, null, null, null, context.By.Id, OccurredAt)],
        _ when !context.By.SeesPatients => Refusal.ClinicianMustDecide,
        _ when Missing(context) is { } refusal => refusal,
        _ when Expected is false && (string.IsNullOrWhiteSpace(AmbulanceReference) || string.IsNullOrWhiteSpace(PoliceReference)) => Unexpected,
        _ =>
        [
            new DeathReported(Source, DiedOn, Expected, VerifiedBy, WhoWasTold, Given(AmbulanceReference), Given(PoliceReference), context.By.Id, OccurredAt),
            new ActionOwed(VerifiedBy!.Id, ActionKind.DeathReview, null, null, null, context.Policies.Named("death-review"), context.By.Id, OccurredAt),
        ],
    };

    private Refusal? Missing(DecisionContext context) => this switch
    {
        _ when !Enum.IsDefined(Source) => Refusal.Missing(nameof(Source), "Say how it became known."),
        { DiedOn: null } => Refusal.Missing(nameof(DiedOn), "Give the date of death."),
        _ when DiedOn > context.Now.InZone(LondonDays.Zone).Date => Refusal.InTheFuture(nameof(DiedOn)),
        { Expected: null } => Refusal.Missing(nameof(Expected), "Say whether the death was expected."),
        _ => Required.Words(VerifiedBy, nameof(VerifiedBy), "Say who verified the death.")
            ?? Required.Words(WhoWasTold, nameof(WhoWasTold), "Say who was told."),
    };

    private static string? Given(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Trim();
}
