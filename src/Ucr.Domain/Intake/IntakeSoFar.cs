using Ucr.Domain.Intake.History;
using Ucr.Domain.Intake.Linking;
using Ucr.Domain.Intake.Tracing;

namespace Ucr.Domain.Intake;

/// <summary>What became of a referral beside its path.</summary>
public sealed record IntakeSoFar
{
    /// <summary>The new request that this one goes on in; null when there is none.</summary>
    public ReferralId? ReopenedAs { get; init; }

    /// <summary>When the caller rang off before anything was decided, UTC; null when they did not.</summary>
    public Instant? CallAbandonedAt { get; init; }

    /// <summary>What a sender was told in closed hours; null when it was told nothing.</summary>
    public ClosedHoursAnswer? ClosedHours { get; init; }

    /// <summary>By when a clinician rings the patient of an overnight referral, UTC; null when no such call is due.</summary>
    public Instant? OvernightCallDueAt { get; init; }

    /// <summary>The stored message that changed it last; null when none did.</summary>
    public Guid? LastChange { get; init; }

    /// <summary>NHS NUMBER STATUS: 01, 02, 03 or 07.</summary>
    public string NhsNumberStatus { get; init; } = NhsNumberStatuses.TraceRequired;

    /// <summary>What was brought in from elsewhere; null for a referral that this service received.</summary>
    public HistorySoFar? History { get; init; }

    /// <summary>Other calls about the same need, linked by a clinician, in the order of linking.</summary>
    public IReadOnlyList<LinkedCall> Linked { get; init; } = [];

    /// <summary>When it was received itself, UTC, where it counts from an earlier call; null where nothing is linked.</summary>
    public Instant? OwnReceivedAt { get; init; }

    /// <summary>What the national record said last; null while nobody was asked, or the person is another since.</summary>
    public PatientTraced? Trace { get; init; }

    /// <summary>A crisis response that went on as reablement.</summary>
    public bool Continued { get; init; }
}
