namespace Ucr.Dispatch.Planning;

/// <summary>A stop of the search, as a crew slot of a visit.</summary>
/// <param name="Visit">Place in the sheet's list of visits; -1 for a break.</param>
/// <param name="Number">The crew slot, counted from 1.</param>
/// <param name="Holder">Place in the sheet's list of who holds it already, or takes the break; -1 when it is free.</param>
internal readonly record struct Slot(int Visit, int Number, int Holder)
{
    /// <summary>A crew slot that nobody holds: the plan is about these.</summary>
    public bool IsFree => Visit >= 0 && Holder < 0;

    /// <summary>A break, or a trip to a store: no visit.</summary>
    public bool IsBreak => Visit < 0;

    /// <summary>The store that a trip leads to; -1 for what is no trip.</summary>
    public int Store => Visit < 0 && Number < 0 ? -Number - 1 : -1;

    /// <summary>A trip to a store.</summary>
    /// <param name="store">Place in the sheet's list of stores.</param>
    /// <param name="clinician">Whose.</param>
    public static Slot Trip(int store, int clinician) => new(-1, -store - 1, clinician);
}
