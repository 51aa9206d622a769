namespace Ucr.Dispatch.Planning;

/// <summary>A stop of the search, as a crew slot of a visit.</summary>
/// <param name="Visit">Place in the sheet's list of visits; -1 for a break.</param>
/// <param name="Number">The crew slot, counted from 1.</param>
/// <param name="Holder">Place in the sheet's list of who holds it already, or takes the break; -1 when it is free.</param>
internal readonly record struct Slot(int Visit, int Number, int Holder)
{
    /// <summary>A crew slot that nobody holds: the plan is about these.</summary>
    public bool IsFree => Visit >= 0 && Holder < 0;

    /// <summary>A break.</summary>
    public bool IsBreak => Visit < 0;
}
