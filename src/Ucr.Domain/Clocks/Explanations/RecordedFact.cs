namespace Ucr.Domain.Clocks.Explanations;

/// <summary>A fact of a referral or one of its visits, as the store holds it.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Sequence">Its number in the store: facts are told in this order.</param>
/// <param name="Happened">The fact.</param>
public sealed record RecordedFact(Guid Id, long Sequence, IUcrEvent Happened);
