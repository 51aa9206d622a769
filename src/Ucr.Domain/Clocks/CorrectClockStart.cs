using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>Puts a wrong start time right, running or stopped. The old value stays in the history (rule 50).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="StartedAt">When the clock really started, UTC.</param>
/// <param name="Why">Why the recorded time was wrong.</param>
public sealed record CorrectClockStart(ReferralId Referral, Instant StartedAt, FreeText Why) : IReferralCommand
{
    /// <summary>There is no clock to correct.</summary>
    public static readonly Refusal NoClock = new("clock-not-started", "This referral has no clock yet. Triage it first.");

    /// <summary>The start would lie after the stop.</summary>
    public static readonly Refusal AfterStop =
        new("time-after-clock-stop", "The clock cannot start after it stopped. Check the time.", nameof(StartedAt));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Clock switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        null => NoClock,
        _ when StartedAt > context.Now => Refusal.InTheFuture(nameof(StartedAt)),
        { StoppedAt: { } stopped } when StartedAt > stopped => AfterStop,
        { AbandonedAt: { } left } when StartedAt > left => AfterStop,
        { StartedAt: var was } when was == StartedAt => [],
        _ when Required.Words(Why, nameof(Why), "Say why the recorded time was wrong.") is { } refusal => refusal,
        { } clock => [new ClockStartCorrected(clock.StartedAt, StartedAt, DueAt(clock, context.Settings), Why, context.By.Id, context.Now)],
    };

    // By the way of counting under which the clock started: a correction changes the time and no rule.
    private Instant DueAt(ResponseClock clock, ServiceSettings settings) =>
        settings.At(clock.StartedAt).Clocks.ResponseDueAt(clock.Standard, StartedAt);
}
