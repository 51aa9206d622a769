namespace Ucr.Domain.Clocks;

/// <summary>How long one kind of clock runs.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Limit">From start to due; exactly that long is in time.</param>
/// <param name="WarnBefore">How long before due somebody is warned; null when nobody is.</param>
/// <param name="Enabled">False where the service does not use it.</param>
public sealed record ClockPolicy(ClockKind Kind, Duration Limit, Duration? WarnBefore = null, bool Enabled = true);

/// <summary>When clocks start, what stops them, and how long they run.</summary>
public sealed record ClockPolicies
{
    /// <summary>When a response clock starts: at receipt by the service or its single point of access; triage never resets it (rule 13).</summary>
    public PolicyName Start { get; init; } = new("received-by-service/1");

    /// <summary>What stops it: the start of the first attended face-to-face contact (rule 23, clinical ruling 14).</summary>
    public PolicyName Stop { get; init; } = new("first-attended-face-to-face-contact/1");

    /// <summary>How long each kind runs.</summary>
    public IReadOnlyList<ClockPolicy> Limits { get; init; } =
    [
        new(ClockKind.ClinicalEyes, Duration.FromMinutes(15)),
        new(ClockKind.TwoHour, Duration.FromHours(2), WarnBefore: Duration.FromMinutes(30)),
        new(ClockKind.TwoHourExempt, Duration.FromHours(2), WarnBefore: Duration.FromMinutes(30)),
        new(ClockKind.TwoDay, Duration.FromHours(48), WarnBefore: Duration.FromHours(6)),
        new(ClockKind.AllocationAcceptance, Duration.FromMinutes(5)),
        new(ClockKind.RedirectAcceptance, Duration.FromMinutes(15)),
        new(ClockKind.AmbulanceSafetyCall, Duration.FromMinutes(30)),
        new(ClockKind.BreachSafetyCall, Duration.FromMinutes(60)),
        new(ClockKind.AwaitingAmbulance, Duration.FromHours(2)),
        new(ClockKind.AmbulanceAcknowledgement, Duration.FromSeconds(60)),
        new(ClockKind.SenderBreach, Duration.FromHours(2), WarnBefore: Duration.FromMinutes(15)),
        new(ClockKind.CrisisEpisode, Duration.FromHours(48)),
        new(ClockKind.ReablementEpisode, Duration.FromDays(42), WarnBefore: Duration.FromDays(7)),
        new(ClockKind.SearchForHelp, Duration.FromMinutes(15)),
        new(ClockKind.LoneWorker, Duration.FromMinutes(15)),
        new(ClockKind.OnwardAnswer, Duration.FromHours(24)),
        new(ClockKind.OwedAction, Duration.FromHours(24)),
    ];

    /// <summary>How long one kind runs: as the service set it, else the default.</summary>
    public ClockPolicy For(ClockKind kind) => Of(Limits, kind) ?? Of(Defaults, kind) ?? throw new UnreachableException($"No limit for {kind}.");

    /// <summary>How long before its end a response clock counts as due soon.</summary>
    public Duration DueSoon(ResponseStandard standard) => For(standard.Kind()).WarnBefore ?? Duration.Zero;

    private static IReadOnlyList<ClockPolicy> Defaults => new ClockPolicies().Limits;

    private static ClockPolicy? Of(IReadOnlyList<ClockPolicy> limits, ClockKind kind) => limits.FirstOrDefault(policy => policy.Kind == kind);
}
