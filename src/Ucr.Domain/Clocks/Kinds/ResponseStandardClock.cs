using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>The clock of a response standard: each start is an event with the policy that set it.</summary>
/// <param name="standard">The standard.</param>
/// <param name="meaning">Its words and source.</param>
public sealed class ResponseStandardClock(ResponseStandard standard, ClockMeaning meaning) : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => standard.Kind();

    /// <inheritdoc />
    public override ClockMeaning Meaning => meaning;

    /// <inheritdoc />
    public override bool DrivesQueue => true;

    /// <inheritdoc />
    public override EscalationKind? Warns => EscalationKind.DueSoon;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from clock in subject.Referral.EarlierClocks.Append(subject.Referral.Clock).OfType<ResponseClock>()
        where clock.Standard == standard
        let policies = subject.Settings.At(clock.StartedAt)
        select new TimedItem(Kind, clock.StartedAt, clock.DueAt, clock.DueAt - clock.StartedAt, clock.Policy)
        {
            WarnAt = clock.DueAt - policies.Clocks.DueSoon(standard),
            AtRiskAt = clock.Runs && !subject.Visits.Any(EscalationCause.IsTaken) ? AtRisk.From(clock.StartedAt, clock.DueAt, policies) : null,
            StoppedAt = clock.StoppedAt,
            LeftAt = clock.AbandonedAt,
        };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) =>
        happened is ClockStarted e && e.Standard == standard ? e.StartedAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) =>
        happened is ClockStopped e && referral.Clock?.Standard == standard ? e.StoppedAt : null;

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) =>
        happened is ClockAbandoned e && e.Standard == standard ? e.EndedAt : null;
}
