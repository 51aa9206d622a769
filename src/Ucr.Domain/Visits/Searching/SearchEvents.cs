namespace Ucr.Domain.Visits.Searching;

/// <summary>One way of looking for somebody who does not open (clinical ruling 15, rule 27).</summary>
public enum SearchStep
{
    /// <summary>The patient was rung.</summary>
    PatientPhoned,

    /// <summary>The next of kin was rung.</summary>
    NextOfKinPhoned,

    /// <summary>Whoever referred was rung.</summary>
    ReferrerPhoned,

    /// <summary>A key safe was looked for and tried.</summary>
    KeySafeTried,

    /// <summary>Hospitals and the ambulance service were asked.</summary>
    HospitalsAsked,

    /// <summary>Neighbours were asked.</summary>
    NeighboursAsked,

    /// <summary>The police were asked to come.</summary>
    PoliceAsked,

    /// <summary>999 was rung.</summary>
    AmbulanceAsked,
}

/// <summary>One step of the search was taken.</summary>
/// <param name="Step">Which.</param>
/// <param name="PersonFound">The person was found by it, and is safe or in somebody's care.</param>
/// <param name="Found">What it brought; also that there is nobody to ring.</param>
/// <param name="By">Who took it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SearchStepTaken(SearchStep Step, bool PersonFound, FreeText Found, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;
