namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>How urgent an ambulance is asked for to be.</summary>
public enum AmbulanceCategory
{
    /// <summary>Category 1: life-threatening.</summary>
    One,

    /// <summary>Category 2: emergency.</summary>
    Two,

    /// <summary>Category 3: urgent.</summary>
    Three,

    /// <summary>Category 4: less urgent.</summary>
    Four,
}

/// <summary>
/// An ambulance was asked for. Categories 1 and 2 go by the established ITK message beside the call; not acknowledged in 60
/// seconds, somebody rings 999 (clinical ruling 16, rule 32).
/// </summary>
/// <param name="Request">The request's id, made by whoever asks.</param>
/// <param name="Category">How urgent.</param>
/// <param name="By">Who asked.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AmbulanceRequested(Guid Request, AmbulanceCategory Category, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The ambulance service has the request.</summary>
/// <param name="Request">The request.</param>
/// <param name="ByPhone">Somebody rang 999; otherwise their system answered.</param>
/// <param name="CadNumber">Their case number; null when they gave none.</param>
/// <param name="By">Who recorded it, or the system that answered.</param>
/// <param name="OccurredAt">When they answered, UTC.</param>
public sealed record AmbulanceRequestAcknowledged(Guid Request, bool ByPhone, string? CadNumber, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>
/// The message to the ambulance service was not taken: it refused it, was not reached, or did not answer. While it is tried
/// again nobody waits for it: after 60 seconds somebody rings 999 (clinical ruling 16).
/// </summary>
/// <param name="Request">The request.</param>
/// <param name="Attempt">Counted from 1.</param>
/// <param name="Why">Kebab-case code, without anybody's data.</param>
/// <param name="TryingAgain">It is sent again.</param>
/// <param name="TriedAt">UTC.</param>
public sealed record AmbulanceMessageNotTaken(Guid Request, int Attempt, string Why, bool TryingAgain, Instant TriedAt) : IReferralEvent;

/// <summary>The crew on scene may leave: responsibility passes to us at this moment.</summary>
/// <param name="To">Who answers for the person from now on.</param>
/// <param name="Told">What the crew handed over.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">The moment, UTC.</param>
public sealed record CrewRelieved(StaffId To, FreeText Told, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>What an ambulance crew that rings from the scene means to do.</summary>
public enum CrewPlan
{
    /// <summary>They stay with the person until we come.</summary>
    Stays,

    /// <summary>They want to leave: they answer for the person until we say that they may.</summary>
    WantsToLeave,
}

/// <summary>An ambulance crew rang from the scene. They answer for the person until they are relieved.</summary>
/// <param name="Plan">Whether they stay.</param>
/// <param name="CallSign">The crew's call sign; null when they gave none.</param>
/// <param name="By">Who took the call.</param>
/// <param name="OccurredAt">When they rang, UTC.</param>
public sealed record CrewOnScene(CrewPlan Plan, string? CallSign, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>What a safety call was about.</summary>
public enum SafetyCallFor
{
    /// <summary>Somebody who waits for an ambulance (clinical ruling 16).</summary>
    Ambulance,

    /// <summary>Somebody whose standard was breached: triaged again by a clinician (clinical ruling 17).</summary>
    Breach,

    /// <summary>Somebody who waits for a visit or was downgraded.</summary>
    Waiting,
}

/// <summary>Somebody rang the person to see that they are safe. Due calls and missed ones are counted (clinical ruling 17).</summary>
/// <param name="For">What the call was about.</param>
/// <param name="Reached">Somebody answered and the person was heard or spoken for.</param>
/// <param name="Found">How they are, or what was tried.</param>
/// <param name="By">Who rang.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SafetyCallMade(SafetyCallFor For, bool Reached, FreeText Found, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
