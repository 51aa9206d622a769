namespace Ucr.Domain.Clocks.Escalations;

/// <summary>Somebody was told, or could not be.</summary>
/// <param name="Step">The step of the ladder.</param>
/// <param name="Channel">By what.</param>
/// <param name="Recipient">A person's id, or a role.</param>
/// <param name="Delivered">False when it could not be.</param>
/// <param name="At">UTC.</param>
public sealed record Notification(int Step, NotificationChannel Channel, string Recipient, bool Delivered, Instant At);

/// <summary>An escalation that was raised, and how far up its ladder it is.</summary>
/// <param name="Kind">What was late or wrong.</param>
/// <param name="DueAt">When it fell due, UTC.</param>
/// <param name="AcknowledgedBy">Who took it on; null while nobody has.</param>
public sealed record RaisedEscalation(EscalationKind Kind, Instant DueAt, StaffId? AcknowledgedBy = null)
{
    /// <summary>The step of the ladder that it has reached, from 1.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Who has to act at this step; null in old histories.</summary>
    public Responder? Who { get; init; }

    /// <summary>When this step was raised, UTC: the time to answer counts from here, not from a due instant that nobody was told of.</summary>
    public Instant StepRaisedAt { get; init; } = DueAt;

    /// <summary>Repeats that nobody could raise before this one.</summary>
    public int Missed { get; init; }

    /// <summary>What it is about where the stream alone does not say.</summary>
    public Guid? About { get; init; }

    /// <summary>When it was taken on, UTC; null while nobody has.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>Who was told, and who could not be, oldest first.</summary>
    public IReadOnlyList<Notification> Told { get; init; } = [];

    /// <summary>True while nobody has taken it on.</summary>
    public bool IsUnanswered => AcknowledgedBy is null;

    /// <summary>True when something was already tried by a channel at a step.</summary>
    public bool WasTold(int step, NotificationChannel channel) => Told.Any(told => told.Step == step && told.Channel == channel);
}
