namespace Ucr.Domain.Intake.Tracing;

/// <summary>Keeps what the national record said. It refuses nobody, closes nothing and merges nobody (clinical ruling 9). Safe to repeat.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Result">What it said.</param>
/// <param name="NumberReplaced">The number that we had is superseded.</param>
/// <param name="Restricted">Where they live is withheld.</param>
/// <param name="HeldElsewhere">Another record of ours bears the number.</param>
/// <param name="TracedAt">UTC.</param>
public sealed record RecordTrace(ReferralId Referral, TraceResult Result, bool NumberReplaced, bool Restricted, bool HeldElsewhere, Instant TracedAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Intake.Trace switch
    {
        _ when TracedAt > context.Now => Refusal.InTheFuture(nameof(TracedAt)),
        { } known when known with { TracedAt = TracedAt } == Said => [],
        // A service that is not reached says nothing against what it said before.
        { } when Result == TraceResult.NotReached => [],
        _ => [Said],
    };

    private PatientTraced Said => new(Result, NumberReplaced, Restricted, HeldElsewhere, TracedAt);
}
