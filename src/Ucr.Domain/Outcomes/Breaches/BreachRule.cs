using Ucr.Domain.Clocks;

namespace Ucr.Domain.Outcomes.Breaches;

/// <summary>Which clock of a referral was missed: as the local figure "all that fell due" counts it (rule 4).</summary>
public static class BreachRule
{
    /// <summary>The last clock that was due and had not stopped in time; null when each one did, or is not due yet.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="now">UTC.</param>
    /// <remarks>A clock that was left behind before it was due never fell due. One that is exempt is held against nothing.</remarks>
    public static ResponseClock? Missed(Referral referral, Instant now) => referral.Closure == ClosureReason.EnteredInError
        ? null
        : referral.EarlierClocks.Append(referral.Clock).OfType<ResponseClock>().LastOrDefault(clock => IsMissed(clock, now));

    /// <summary>The clock that was missed and that nobody has explained; null when there is none.</summary>
    /// <inheritdoc cref="Missed" path="/param" />
    public static ResponseClock? Unexplained(Referral referral, Instant now) =>
        Missed(referral, now) is { } missed && referral.Care.Breach?.DueAt != missed.DueAt ? missed : null;

    private static bool IsMissed(ResponseClock clock, Instant now) => clock switch
    {
        { Standard: ResponseStandard.TwoHourExempt } => false,
        { Met: { } met } => !met,
        { AbandonedAt: { } left } => left > clock.DueAt,
        _ => now > clock.DueAt,
    };
}
