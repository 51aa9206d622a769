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
}
