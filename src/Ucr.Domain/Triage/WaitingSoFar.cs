namespace Ucr.Domain.Triage;

/// <summary>A request to exempt a response whose standard was breached.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Why">In words.</param>
/// <param name="By">Who asked.</param>
public sealed record ExemptionAsked(ExemptionReason Reason, FreeText Why, StaffId By);

/// <summary>A warm transfer.</summary>
/// <param name="Reason">Why.</param>
/// <param name="To">To whom.</param>
/// <param name="Owner">Who stays on the line.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="Runs">True until somebody took over, or nobody did.</param>
public sealed record WarmTransfer(TransferReason Reason, TransferTo To, StaffId Owner, Instant StartedAt, bool Runs = true);

/// <summary>A rejection as it is counted and audited (rule 46).</summary>
/// <param name="Reason">The national reason.</param>
/// <param name="LocalKey">The service's own reason, by its key; null where none was chosen.</param>
/// <param name="SignpostedTo">Where the person was sent; null where nowhere.</param>
public sealed record Rejection(RejectionReason Reason, string? LocalKey, string? SignpostedTo);

/// <summary>What has happened while somebody waits.</summary>
public sealed record WaitingSoFar
{
    /// <summary>When the next safety-netting call is due, UTC; null when none was set.</summary>
    public Instant? NextCallAt { get; init; }

    /// <summary>When a clinician rang and triaged again, UTC, in the order in which that was recorded.</summary>
    public IReadOnlyList<Instant> TriagedAgainAt { get; init; } = [];

    /// <summary>An exemption that waits for a second person; null when none does.</summary>
    public ExemptionAsked? ExemptionAsked { get; init; }

    /// <summary>Why the response is not subject to the standard; null when it is.</summary>
    public ExemptionReason? Exemption { get; init; }

    /// <summary>The need was resolved without a visit.</summary>
    public bool ResolvedRemotely { get; init; }

    /// <summary>When whoever referred was rung back last, UTC; null when nobody has.</summary>
    public Instant? RungBackAt { get; init; }

    /// <summary>The last warm transfer; null when there was none.</summary>
    public WarmTransfer? WarmTransfer { get; init; }

    /// <summary>How it was rejected; null when it was not.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>Advice was given.</summary>
    public bool AdviceGiven { get; init; }

    /// <summary>The admission of somebody case-managed was reviewed.</summary>
    public bool AdmissionReviewed { get; init; }
}

/// <summary>How each fact of waiting changes what is known.</summary>
internal static class WaitingEvolution
{
    public static WaitingSoFar? Apply(WaitingSoFar w, IReferralEvent happened) => happened switch
    {
        ExemptionRequested e => w with { ExemptionAsked = new(e.Reason, e.Why, e.By) },
        ResolvedRemotely => w with { ResolvedRemotely = true, NextCallAt = null },
        ReferrerRungBack e => w with { RungBackAt = e.OccurredAt },
        AdviceGiven => w with { AdviceGiven = true },
        AdmissionReviewed => w with { AdmissionReviewed = true },
        WarmTransferStarted e => w with { WarmTransfer = new(e.Reason, e.To, e.Owner, e.OccurredAt) },
        WarmTransferCompleted or WarmTransferFailed => w with { WarmTransfer = w.WarmTransfer is { } transfer ? transfer with { Runs = false } : null },
        _ => null,
    };
}
