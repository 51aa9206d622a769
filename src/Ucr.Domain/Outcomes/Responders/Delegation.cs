namespace Ucr.Domain.Outcomes.Responders;

/// <summary>A response that another organisation was asked for, as its facts have made it.</summary>
/// <param name="Accountable">Who answers for it.</param>
/// <param name="Responding">Who was asked to go.</param>
/// <param name="Submitting">Who counts it.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AcceptedAt">UTC; null while they have not accepted.</param>
/// <param name="ReturnedAt">UTC; null unless they gave it back.</param>
public sealed record Delegation(
    OdsCode Accountable, OdsCode Responding, OdsCode Submitting, Instant AskedAt, Instant? AcceptedAt = null, Instant? ReturnedAt = null)
{
    /// <summary>The other organisation goes.</summary>
    public bool IsTheirs => AcceptedAt is not null && ReturnedAt is null;

    /// <summary>They have not answered.</summary>
    public bool IsOpen => AcceptedAt is null && ReturnedAt is null;
}
