using Ucr.Domain.Triage.Telling;

namespace Ucr.Domain.Triage;

/// <summary>Tells the patient a window, never a time, and what to do if it gets worse (clinical ruling 18).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="WindowFrom">The beginning of the window, UTC; null when none is told.</param>
/// <param name="WindowTo">Its end, UTC; null when none is told.</param>
/// <param name="AdviceGiven">What to do if it gets worse was said.</param>
/// <param name="AdviceUnderstood">They could say it back.</param>
/// <param name="Whom">Who was told.</param>
/// <param name="How">How.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record InformPatient(
    ReferralId Referral, Instant? WindowFrom, Instant? WindowTo, bool AdviceGiven, bool AdviceUnderstood, Audience Whom, TellBy How, Instant OccurredAt)
    : IReferralCommand
{
    /// <summary>Nobody there may learn of us.</summary>
    public static readonly Refusal DoNotTell = new(
        "do-not-tell", "Nobody there may learn that we come: no link, no e-mail, no SMS and no arrival time. Speak to the patient alone.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when !Enum.IsDefined(Whom) => Refusal.Missing(nameof(Whom), "Say who was told."),
        _ when !Enum.IsDefined(How) => Refusal.Missing(nameof(How), "Say how they were told."),
        _ when MayTell.Of(referral, Whom, How) is var may && (!may.Allowed || (WindowFrom is not null && !may.ArrivalTime)) => DoNotTell,
        _ when Windows.Refused(WindowFrom, WindowTo, context.Policies.Triage, nameof(WindowTo)) is { } refusal => refusal,
        _ when AdviceUnderstood && !AdviceGiven => Refusal.Impossible(nameof(AdviceUnderstood), "Advice that was not given cannot have been understood."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when Informed(context) is var informed && TellingEvolution.Apply(referral.Triage.Telling, informed) == referral.Triage.Telling => [],
        _ => [Informed(context)],
    };

    private PatientInformed Informed(DecisionContext context) =>
        new(WindowFrom, WindowTo, AdviceGiven, AdviceUnderstood, Whom, How, context.By.Id, OccurredAt);
}

/// <summary>What a window can be.</summary>
internal static class Windows
{
    /// <summary>The refusal when it is half a window, or so narrow that it is a time; null for none at all and for a good one.</summary>
    public static Refusal? Refused(Instant? from, Instant? to, TriagePolicies policies, string field) => (from, to) switch
    {
        (null, null) => null,
        ({ } start, { } end) when end - start >= policies.LeastWindow => null,
        _ => Refusal.Impossible(field, $"Tell a window of {policies.LeastWindow.TotalMinutes:0} minutes or more, with its beginning and its end: never a time."),
    };
}
