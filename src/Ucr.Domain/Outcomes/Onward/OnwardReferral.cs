namespace Ucr.Domain.Outcomes.Onward;

/// <summary>What became of an onward referral.</summary>
public enum OnwardState
{
    /// <summary>Sent, and not answered.</summary>
    Waiting,

    /// <summary>The other service took it.</summary>
    Accepted,

    /// <summary>The other service did not take it.</summary>
    Refused,

    /// <summary>The other service did not answer in time.</summary>
    TimedOut,
}

/// <summary>A person referred on, as the facts have made it.</summary>
/// <param name="To">The service.</param>
/// <param name="Why">What for.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="State">What became of it.</param>
public sealed record OnwardReferral(string To, FreeText Why, Instant MadeAt, OnwardState State = OnwardState.Waiting)
{
    /// <summary>Nobody has taken it: it is still ours.</summary>
    public bool IsLoose => State == OnwardState.Waiting;
}
