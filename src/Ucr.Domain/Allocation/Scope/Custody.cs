namespace Ucr.Domain.Allocation.Scope;

/// <summary>What kind of kit has a custodian.</summary>
public enum CustodyKind
{
    /// <summary>Controlled drugs.</summary>
    ControlledDrugs,

    /// <summary>Kit that has to stay cold.</summary>
    ColdChain,

    /// <summary>Other kit that is signed for.</summary>
    Other,
}

/// <summary>A clinician took kit on: they are its custodian (clinical ruling 20).</summary>
/// <param name="Item">The item, by its tag.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Witness">Who saw it taken; needed for controlled drugs.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CustodyTaken(string Item, CustodyKind Kind, StaffId? Witness, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>Kit was given back, or over to the next custodian.</summary>
/// <param name="Item">The item.</param>
/// <param name="To">The store or the person that has it now.</param>
/// <param name="Witness">Who saw it given; needed for controlled drugs.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CustodyGiven(string Item, string To, StaffId? Witness, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>Kit that a clinician has.</summary>
/// <param name="Item">The item.</param>
/// <param name="Kind">What kind.</param>
public sealed record KitHeld(string Item, CustodyKind Kind);
