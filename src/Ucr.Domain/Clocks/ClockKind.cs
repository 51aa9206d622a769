namespace Ucr.Domain.Clocks;

/// <summary>Everything that is timed about a referral, by one mechanism.</summary>
public enum ClockKind
{
    /// <summary>From receipt, or from when it came back, until a registered clinician has decided (clinical ruling 3).</summary>
    ClinicalEyes,

    /// <summary>Type 05, the two-hour standard.</summary>
    TwoHour,

    /// <summary>Type 07, two hours and not subject to the standard.</summary>
    TwoHourExempt,

    /// <summary>Type 06, the two-day standard of reablement.</summary>
    TwoDay,

    /// <summary>From allocation until the clinician has accepted.</summary>
    AllocationAcceptance,

    /// <summary>From a redirect until its receiver has accepted (clinical ruling 4).</summary>
    RedirectAcceptance,

    /// <summary>Between safety calls to somebody who waits for an ambulance (clinical ruling 16).</summary>
    AmbulanceSafetyCall,

    /// <summary>Between safety calls to somebody whose standard was breached (clinical ruling 17).</summary>
    BreachSafetyCall,

    /// <summary>From the upgrade to 999 until the crew is with the person (clinical ruling 16).</summary>
    AwaitingAmbulance,

    /// <summary>From the request for an ambulance until it is acknowledged (clinical ruling 16).</summary>
    AmbulanceAcknowledgement,

    /// <summary>The sender's own limit (rule 47).</summary>
    SenderBreach,

    /// <summary>A crisis response, typically up to 48 hours (rule 42).</summary>
    CrisisEpisode,

    /// <summary>Reablement, 42 days free of charge (rule 41).</summary>
    ReablementEpisode,

    /// <summary>From a door that nobody opened until police or 999 were asked (clinical ruling 15).</summary>
    SearchForHelp,

    /// <summary>No news from a clinician who is out (clinical ruling 21).</summary>
    LoneWorker,

    /// <summary>From an onward referral until the other service has answered (clinical ruling 23).</summary>
    OnwardAnswer,

    /// <summary>Something that is owed by a certain time (clinical ruling 23).</summary>
    OwedAction,

    /// <summary>Time on the floor after a fall (rule 45).</summary>
    TimeOnFloor,

    /// <summary>A clinician's call to somebody who was referred while the service was closed (clinical ruling 7).</summary>
    OvernightCall,

    /// <summary>The call back to whoever referred (rule 44; local).</summary>
    ReferrerCallBack,

    /// <summary>One hour for those who would be admitted otherwise (rule 43; local).</summary>
    GoldenHour,

    /// <summary>From when somebody who waits was triaged again until the next call that was promised then (clinical ruling 17).</summary>
    SafetyNettingCall,

    /// <summary>From a changed window until the patient has been told the new one (clinical ruling 18).</summary>
    ChangedWindowCall,

    /// <summary>From receipt until the sender has our answer, against its own limit (rule 47).</summary>
    SenderAnswer,

    /// <summary>From a handover until it was taken, or declined (clinical ruling 22).</summary>
    HandoverAcceptance,

    /// <summary>From a message between desk and clinician until somebody of the other side has read it.</summary>
    MessageRead,
}
