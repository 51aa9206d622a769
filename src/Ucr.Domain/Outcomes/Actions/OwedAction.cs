namespace Ucr.Domain.Outcomes.Actions;

/// <summary>Something that is owed, as its facts have made it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind.</param>
/// <param name="What">What exactly; null when the kind says it.</param>
/// <param name="OwedSince">UTC.</param>
/// <param name="DueAt">By when, UTC; null without a limit.</param>
/// <param name="Asked">Who is asked to do it.</param>
/// <param name="Owner">Who took it on; null while nobody has.</param>
/// <param name="DoneAt">When it was done, UTC; null before.</param>
public sealed record OwedAction(
    Guid Id, ActionKind Kind, FreeText? What, Instant OwedSince, Instant? DueAt, StaffId? Asked, StaffId? Owner = null, Instant? DoneAt = null)
{
    /// <summary>Neither done nor taken on by anybody.</summary>
    public bool IsLoose => Owner is null && DoneAt is null;
}
