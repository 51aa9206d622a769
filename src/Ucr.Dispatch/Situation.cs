namespace Ucr.Dispatch;

/// <summary>Everything a plan depends on, without a word about who the patients are.</summary>
/// <param name="Policy">The rule that weighs one choice against another.</param>
/// <param name="Now">The instant that is planned from, UTC.</param>
/// <param name="Visits">Open visits, in any order.</param>
/// <param name="Clinicians">Who works now or later today, in any order.</param>
public sealed record Situation(
    DispatchPolicy Policy, Instant Now, IReadOnlyList<OpenVisit> Visits, IReadOnlyList<AvailableClinician> Clinicians)
{
    /// <summary>Kit that nobody carries yet and that whoever needs it takes along, while there is some left.</summary>
    public IReadOnlyList<ScarceKit> Kit { get; init; } = [];

    /// <summary>What usually comes in the next hours; null when nobody has learnt it, or only what is known shall count.</summary>
    public ExpectedDemand? Demand { get; init; }

    /// <summary>What the last plan said: where the search begins, and what is compared with.</summary>
    public IReadOnlyList<Told> Last { get; init; } = [];
}

/// <summary>Kit in the store. Whoever takes a unit has it until their shift is over.</summary>
/// <param name="Key">What.</param>
/// <param name="Units">How many.</param>
public sealed record ScarceKit(string Key, int Units)
{
    /// <summary>The store where it is fetched on the way; null when it is taken along without a detour.</summary>
    public Place? Place { get; init; }
}

/// <summary>Who had a visit in the last plan.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Slot">Counted from 1.</param>
/// <param name="Clinician">Who.</param>
/// <param name="VisitsBefore">How many visits they would have done before.</param>
/// <param name="Said">A person or the clinician has been told: changing it costs something.</param>
public sealed record Told(VisitId Visit, int Slot, StaffId Clinician, int VisitsBefore, bool Said = false);
