namespace Ucr.Domain.Clocks;

/// <summary>Puts a wrong stop time right. The old value stays in the history (rule 50).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="StoppedAt">When the contact really started, UTC.</param>
/// <param name="Why">Why the recorded time was wrong.</param>
public sealed record CorrectClock(ReferralId Referral, Instant StoppedAt, FreeText Why) : IReferralCommand
{
    /// <summary>There is no stop to correct.</summary>
    public static readonly Refusal NotStopped = new("clock-not-stopped", "The clock of this referral has not stopped. There is no time to correct.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Clock switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        not { StoppedAt: { } _ } => NotStopped,
        _ when Times.Impossible(StoppedAt, referral, context, nameof(StoppedAt)) is { } refusal => refusal,
        { StoppedAt: { } was } when was == StoppedAt => [],
        { StoppedAt: { } was } => [new ClockCorrected(was, StoppedAt, Why, context.By.Id, context.Now)],
    };
}
