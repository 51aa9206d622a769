namespace Ucr.Domain.Clocks.Escalations;

/// <summary>One step of a ladder.</summary>
/// <param name="After">How long after the step before it was raised, if nobody has answered; nothing for the first step.</param>
/// <param name="To">Who is told.</param>
/// <param name="Channels">By what besides the board, in the order in which they are tried: the next one only when one fails.</param>
public sealed record LadderStep(Duration After, EscalationReceiver To, IReadOnlyList<NotificationChannel> Channels);

/// <summary>Who is told, and who next, until somebody answers or the cause stops.</summary>
/// <param name="Kind">What is late or wrong.</param>
/// <param name="Steps">At least one, in order.</param>
/// <param name="RepeatLastEvery">The last step again and again until somebody answers; null when once is enough.</param>
public sealed record LadderPolicy(EscalationKind Kind, IReadOnlyList<LadderStep> Steps, Duration? RepeatLastEvery = null);

/// <summary>Hours of a weekday, Europe/London.</summary>
/// <param name="Day">The day on which they begin.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after; not later than <paramref name="From"/> means on the next day.</param>
public sealed record WeeklyHours(IsoDayOfWeek Day, LocalTime From, LocalTime To);

/// <summary>A person's turn to be on call.</summary>
/// <param name="Person">Who.</param>
/// <param name="As">As what: the clinician or the manager on call.</param>
/// <param name="Hours">When, every week.</param>
public sealed record OnCallTurn(StaffId Person, EscalationReceiver As, IReadOnlyList<WeeklyHours> Hours);

/// <summary>Who is told that something is late or wrong. All of it is local practice, and none of it national (rule 48).</summary>
public sealed record EscalationPolicies
{
    /// <summary>A ladder for each kind.</summary>
    public IReadOnlyList<LadderPolicy> Ladders { get; init; } = DefaultLadders.All;

    /// <summary>Who is on call when; nobody by default, so that a ladder's step goes to everybody who plays the part.</summary>
    public IReadOnlyList<OnCallTurn> OnCall { get; init; } = [];

    /// <summary>When somebody watches the desk: 8 to 8, seven days. A 24-hour desk says 00:00 to 00:00.</summary>
    public IReadOnlyList<WeeklyHours> DeskWatched { get; init; } = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new WeeklyHours(day, new(8, 0), new(20, 0)))];

    /// <summary>How long after the end whoever referred must have been told.</summary>
    public Duration SenderToldWithin { get; init; } = Duration.FromMinutes(60);

    /// <summary>How long our answer may be on its way to a sender's system until somebody rings them.</summary>
    public Duration ReplyDeliveredWithin { get; init; } = Duration.FromMinutes(5);

    /// <summary>How long a message may be without an outcome.</summary>
    public Duration MessageOutcomeWithin { get; init; } = Duration.FromSeconds(30);

    /// <summary>How long after a refused message's sender was rung it must have come again.</summary>
    public Duration SentAgainWithin { get; init; } = Duration.FromMinutes(60);

    /// <summary>How often the last step is repeated at most; after that it stands on the board until somebody answers.</summary>
    public int RepeatsAtMost { get; init; } = 12;

    /// <summary>One kind's ladder: as the service set it, else the default.</summary>
    public LadderPolicy For(EscalationKind kind) =>
        Ladders.FirstOrDefault(ladder => ladder.Kind == kind) ?? DefaultLadders.All.FirstOrDefault(ladder => ladder.Kind == kind) ?? DefaultLadders.Other(kind);
}
