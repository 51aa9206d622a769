namespace Ucr.Domain.Clocks.Kinds;

/// <summary>Every kind of clock: adding one is a file of its own and a line here.</summary>
public static class ClockKinds
{
    /// <summary>In the order in which a screen lists them.</summary>
    public static readonly IReadOnlyList<ClockKindRule> All =
    [
        new ClinicalEyesClock(),
        new ResponseStandardClock(ResponseStandard.TwoHour, new(
            "Two-hour standard", "two-hour", "the service received the referral", "somebody is with the person, face to face",
            RuleOrigin.National, Certainty.Verified, "rules 1, 2, 13 and 23")),
        new ResponseStandardClock(ResponseStandard.TwoHourExempt, new(
            "Two hours, not subject to the standard", "two-hour-exempt", "the service received the referral", "somebody is with the person, face to face",
            RuleOrigin.National, Certainty.Inferred, "rules 5 and 29")),
        new ResponseStandardClock(ResponseStandard.TwoDay, new(
            "Two-day standard", "two-day", "the service received the referral", "the first reablement contact begins",
            RuleOrigin.National, Certainty.Verified, "rule 40")),
        new SenderBreachClock(),
        new SenderAnswerClock(),
        new TimeOnFloorClock(),
        new GoldenHourClock(),
        new OvernightCallClock(),
        new ReferrerCallBackClock(),
        new AllocationAcceptanceClock(),
        new RedirectAcceptanceClock(),
        new BreachSafetyCallClock(),
        new SafetyNettingCallClock(),
        new ChangedWindowCallClock(),
        new AwaitingAmbulanceClock(),
        new AmbulanceAcknowledgementClock(),
        new AmbulanceSafetyCallClock(),
        new CrisisEpisodeClock(),
        new ReablementEpisodeClock(),
        new SearchForHelpClock(),
        new LoneWorkerClock(),
        new OnwardAnswerClock(),
        new OwedActionClock(),
        new HandoverAcceptanceClock(),
        new MessageReadClock(),
    ];

    /// <summary>Those whose start and end are facts of the referral.</summary>
    public static readonly IReadOnlyList<WaitingClock> Waiting = [.. All.OfType<WaitingClock>()];

    private static readonly Dictionary<ClockKind, ClockKindRule> ByKind = All.ToDictionary(rule => rule.Kind);

    /// <summary>What a kind is.</summary>
    public static ClockKindRule Of(ClockKind kind) => ByKind[kind];
}
