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
    /// <summary>When the clock of a referral starts that came while the service was closed (rules 13 to 19).</summary>
    public OutOfHoursStart OutOfHours { get; init; }

    /// <summary>Which way of counting two days sets the due time (rule 40).</summary>
    public TwoDayCount TwoDay { get; init; }

    /// <summary>Whether somebody else who is there first stops the clock: only a scheme that the service has registered, and none is registered by default (rule 37).</summary>
    public FirstResponderStop FirstResponder { get; init; } = FirstResponderStop.WhenRegistered;

    /// <summary>Whether a remote assessment that met the need stops the clock (rule 25).</summary>
    public RemoteStop Remote { get; init; }

    /// <summary>From when the time on the floor counts (rule 45).</summary>
    public FloorTimeStart FloorTime { get; init; }

    /// <summary>How long a drive to a visit is expected to take: too little time is left when this and <see cref="GetReady"/> do not fit any more (rule 48).</summary>
    public Duration ExpectedDrive { get; init; } = Duration.FromMinutes(25);

    /// <summary>How long it takes to find somebody, and for them to accept and set off.</summary>
    public Duration GetReady { get; init; } = Duration.FromMinutes(20);

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
        new(ClockKind.SenderAnswer, Duration.FromMinutes(30)),
        new(ClockKind.TimeOnFloor, Duration.FromMinutes(60), WarnBefore: Duration.FromMinutes(15)),
        new(ClockKind.OvernightCall, Duration.FromMinutes(30)),
        new(ClockKind.ReferrerCallBack, Duration.FromMinutes(15), Enabled: false),
        new(ClockKind.GoldenHour, Duration.FromMinutes(60), WarnBefore: Duration.FromMinutes(15), Enabled: false),
        new(ClockKind.CrisisEpisode, Duration.FromHours(48)),
        new(ClockKind.ReablementEpisode, Duration.FromDays(42), WarnBefore: Duration.FromDays(7)),
        new(ClockKind.SearchForHelp, Duration.FromMinutes(15)),
        new(ClockKind.LoneWorker, Duration.FromMinutes(15)),
        new(ClockKind.OnwardAnswer, Duration.FromHours(24)),
        new(ClockKind.OwedAction, Duration.FromHours(24)),
        new(ClockKind.SafetyNettingCall, Duration.FromMinutes(60)),
        new(ClockKind.HandoverAcceptance, Duration.FromMinutes(15)),
        new(ClockKind.MessageRead, Duration.FromMinutes(10)),
        new(ClockKind.ChangedWindowCall, Duration.FromMinutes(15)),
    ];

    /// <summary>How long one kind runs: as the service set it, else the default.</summary>
    public ClockPolicy For(ClockKind kind) => Of(Limits, kind) ?? Of(Defaults, kind) ?? throw new UnreachableException($"No limit for {kind}.");

    /// <summary>How long before its end a response clock counts as due soon.</summary>
    public Duration DueSoon(ResponseStandard standard) => For(standard.Kind()).WarnBefore ?? Duration.Zero;

    /// <summary>Response clocks run as long as the standard: only two days can be counted in another way.</summary>
    public Instant ResponseDueAt(ResponseStandard standard, Instant startedAt) =>
        standard == ResponseStandard.TwoDay ? TwoDays.DueAt(startedAt, TwoDay) : startedAt + standard.Limit();

    private static IReadOnlyList<ClockPolicy> Defaults => new ClockPolicies().Limits;

    private static ClockPolicy? Of(IReadOnlyList<ClockPolicy> limits, ClockKind kind) => limits.FirstOrDefault(policy => policy.Kind == kind);
}
