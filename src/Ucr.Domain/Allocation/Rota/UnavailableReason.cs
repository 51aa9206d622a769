namespace Ucr.Domain.Allocation.Rota;

/// <summary>Why a clinician cannot be sent. It stands in the shift's stream only, never in a patient's record.</summary>
public enum UnavailableReason
{
    /// <summary>Off sick.</summary>
    Sick,

    /// <summary>Delayed: on the way in, or held up elsewhere.</summary>
    Delayed,

    /// <summary>Vehicle off the road.</summary>
    Vehicle,

    /// <summary>Emergency carer's or other special leave.</summary>
    SpecialLeave,

    /// <summary>Redeployed to another team or service.</summary>
    Redeployed,

    /// <summary>Training, supervision or a meeting that cannot move.</summary>
    Training,

    /// <summary>Did not turn up, and nobody knows why.</summary>
    DidNotAttend,

    /// <summary>For another reason.</summary>
    Other,
}

/// <summary>A time in which a clinician on the rota cannot be sent.</summary>
/// <param name="Reason">Why.</param>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC; null for the rest of the shift.</param>
public sealed record Unavailability(UnavailableReason Reason, Instant From, Instant? Until)
{
    /// <summary>They cannot be sent at an instant.</summary>
    public bool Covers(Instant at) => at >= From && (Until is not { } until || at < until);
}
