namespace Ucr.Domain.Triage;

/// <summary>REFERRAL REJECTION REASON of the NHS Data Dictionary. It has no code for lack of capacity.</summary>
public enum RejectionReason
{
    /// <summary>01: a duplicate referral request.</summary>
    Duplicate = 1,

    /// <summary>02: inappropriate for the service.</summary>
    Inappropriate = 2,

    /// <summary>03: incomplete information. Never alone a reason: the referrer is rung back first (clinical ruling 4).</summary>
    Incomplete = 3,
}
