namespace Ucr.Domain.Outcomes;

/// <summary>Why a referral was closed. The national codes could not be verified: exports map these keys by a data file.</summary>
public enum ClosureReason
{
    /// <summary>What was needed has been done.</summary>
    TreatmentCompleted,

    /// <summary>Admitted to hospital.</summary>
    Admitted,

    /// <summary>Taken to hospital.</summary>
    Conveyed,

    /// <summary>Died.</summary>
    Died,

    /// <summary>The person declined.</summary>
    Declined,

    /// <summary>Moved away.</summary>
    Moved,

    /// <summary>Could not be found or reached; a search is recorded.</summary>
    NoContact,

    /// <summary>Another service has taken over.</summary>
    Onward,

    /// <summary>The sender took it back before it was accepted.</summary>
    Withdrawn,

    /// <summary>The same need as another referral, to which it is linked.</summary>
    Duplicate,

    /// <summary>Entered in error: stands in no figure.</summary>
    EnteredInError,

    /// <summary>Not taken on at triage.</summary>
    Rejected,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Who declined. A relative or a care home cannot decline for the patient (clinical ruling 11).</summary>
public enum DeclinedBy
{
    /// <summary>The patient, with capacity to decide.</summary>
    Patient,

    /// <summary>An attorney whose power was seen.</summary>
    AttorneySeen,

    /// <summary>A best-interests decision that was recorded.</summary>
    BestInterests,
}

/// <summary>What came of the response.</summary>
public enum OutcomeResult
{
    /// <summary>Treated and stays at home.</summary>
    TreatedAtHome,

    /// <summary>Assessed; nothing further needed.</summary>
    NothingFurther,

    /// <summary>Stays at home, with further visits.</summary>
    FurtherVisits,

    /// <summary>Referred to another service.</summary>
    ReferredOn,

    /// <summary>Taken to hospital.</summary>
    Conveyed,

    /// <summary>Died.</summary>
    Died,
}
