namespace Ucr.Domain.Triage;

/// <summary>What somebody agrees to, or declines.</summary>
public enum ConsentTo
{
    /// <summary>The response itself: assessment, visit and care.</summary>
    Response,

    /// <summary>Sharing the record with other services.</summary>
    SharingRecord,

    /// <summary>Telling somebody else about it.</summary>
    TellingOthers,
}

/// <summary>Who gave an answer about consent. A relative or a home may speak, and cannot decline for the patient (clinical ruling 11).</summary>
public enum ConsentBy
{
    /// <summary>The patient.</summary>
    Patient,

    /// <summary>An attorney whose power was seen.</summary>
    AttorneySeen,

    /// <summary>A best-interests decision.</summary>
    BestInterests,

    /// <summary>A relative or a carer.</summary>
    Relative,

    /// <summary>Staff of a care home.</summary>
    CareHome,
}

/// <summary>What is known about somebody's capacity to decide this.</summary>
public enum Capacity
{
    /// <summary>Somebody doubts it: it has to be assessed.</summary>
    Doubted,

    /// <summary>Assessed: they can decide.</summary>
    Has,

    /// <summary>Assessed: they cannot.</summary>
    Lacks,
}

/// <summary>How it is decided for somebody who cannot.</summary>
public enum DecidedBy
{
    /// <summary>A best-interests decision, recorded.</summary>
    BestInterests,

    /// <summary>An attorney whose power one of us has seen.</summary>
    AttorneySeen,
}

/// <summary>Whom a safeguarding concern is about.</summary>
public enum SafeguardingOf
{
    /// <summary>An adult at risk.</summary>
    Adult,

    /// <summary>A child, also one who only lives there.</summary>
    Child,
}

/// <summary>What is dangerous.</summary>
public enum HazardKind
{
    /// <summary>A dog or another animal.</summary>
    Animal,

    /// <summary>Somebody who has been, or may be, violent.</summary>
    Violence,

    /// <summary>A weapon.</summary>
    Weapon,

    /// <summary>The place: fire, gas, floor, stairs, clutter.</summary>
    Place,

    /// <summary>An infection.</summary>
    Infection,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Somebody agreed or declined.</summary>
/// <param name="To">To what.</param>
/// <param name="Given">True when agreed.</param>
/// <param name="Who">Who gave the answer.</param>
/// <param name="Words">What they said.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When they said it, UTC.</param>
public sealed record ConsentRecorded(ConsentTo To, bool Given, ConsentBy Who, FreeText? Words, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Capacity was doubted, or assessed for one decision (clinical ruling 11).</summary>
/// <param name="Finding">Doubted, has, lacks.</param>
/// <param name="Decision">The decision it is about, and what was found.</param>
/// <param name="DecidedBy">How it is decided for somebody who lacks capacity; null while nobody has.</param>
/// <param name="By">Who doubted or assessed.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CapacityAssessed(Capacity Finding, FreeText Decision, DecidedBy? DecidedBy, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A safeguarding concern, with somebody who owns it (clinical ruling 12).</summary>
/// <param name="Of">An adult or a child.</param>
/// <param name="Owner">Who follows it up.</param>
/// <param name="What">What was seen or heard.</param>
/// <param name="DoNotTell">Nobody there may learn of us: blocks link, e-mail, SMS and arrival time.</param>
/// <param name="By">Who raised it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SafeguardingRaised(SafeguardingOf Of, StaffId Owner, FreeText What, bool DoNotTell, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Somebody may, or may not, be told that we come (clinical ruling 12).</summary>
/// <param name="DoNotTell">True: no link, no e-mail, no SMS, no arrival time.</param>
/// <param name="Why">Why.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ContactWishRecorded(bool DoNotTell, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Something there is dangerous for whoever goes. It is reviewed, and expires (clinical ruling 21).</summary>
/// <param name="Hazard">The hazard's own id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">In the words of whoever told it.</param>
/// <param name="ReviewOn">The London day by which somebody asks whether it is still there.</param>
/// <param name="ExpiresOn">The last London day on which it holds.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When it was told, UTC.</param>
public sealed record HazardRecorded(Guid Hazard, HazardKind Kind, FreeText What, LocalDate ReviewOn, LocalDate ExpiresOn, StaffId By, Instant OccurredAt)
    : IReferralEvent, IHumanAct;

/// <summary>Somebody asked whether a hazard is still there.</summary>
/// <param name="Hazard">The hazard.</param>
/// <param name="StillThere">False when it is gone.</param>
/// <param name="ReviewOn">The next London day of review; as it was when it is gone.</param>
/// <param name="ExpiresOn">The last London day on which it holds.</param>
/// <param name="Why">What was found.</param>
/// <param name="By">Who asked.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record HazardReviewed(Guid Hazard, bool StillThere, LocalDate ReviewOn, LocalDate ExpiresOn, FreeText Why, StaffId By, Instant OccurredAt)
    : IReferralEvent, IHumanAct;
