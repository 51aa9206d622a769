namespace Ucr.Domain.Clocks;

/// <summary>When the clock of a referral starts that came while the service was closed (rules 13 to 19; not verified nationally).</summary>
public enum OutOfHoursStart
{
    /// <summary>Policy A: at receipt, open or closed. The default (clinical ruling 7).</summary>
    AtReceipt,

    /// <summary>Policy B: at the next opening.</summary>
    AtNextOpening,
}

/// <summary>How two days are counted (rule 40; not verified nationally). Both are computed and shown; this one sets the due time.</summary>
public enum TwoDayCount
{
    /// <summary>48 hours from the start.</summary>
    FortyEightHours,

    /// <summary>Until the end of the second London day after the day of the start.</summary>
    TwoMidnights,
}

/// <summary>Whether a sub-contractor or volunteer who is there first stops the clock (rule 37).</summary>
public enum FirstResponderStop
{
    /// <summary>Never: only our own team's contact does.</summary>
    Never,

    /// <summary>Where the service has registered their scheme.</summary>
    WhenRegistered,
}

/// <summary>Whether a remote assessment that fully met the need stops the clock (rule 25).</summary>
public enum RemoteStop
{
    /// <summary>Never: it is recorded as type 07 with a reason, and counted apart.</summary>
    Never,

    /// <summary>Where the clinician says that it was the clinically appropriate response.</summary>
    WhenItWasTheResponse,
}

/// <summary>From when the time on the floor counts after a fall (rule 45).</summary>
public enum FloorTimeStart
{
    /// <summary>When the person is said to have fallen; from receipt until somebody has said it.</summary>
    FallOrReceipt,

    /// <summary>Only once somebody said that the person lies on the floor.</summary>
    OnlyWhenSaid,
}
