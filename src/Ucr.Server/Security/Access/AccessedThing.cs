namespace Ucr.Server.Security.Access;

/// <summary>What was opened.</summary>
public enum AccessedThing
{
    /// <summary>A page or answer about one patient.</summary>
    Patient,

    /// <summary>The board, within a scope.</summary>
    Board,

    /// <summary>An allocated visit, by the clinician who goes.</summary>
    Visit,

    /// <summary>The referrals behind a figure.</summary>
    ReportedReferrals,

    /// <summary>A stored message.</summary>
    Message,

    /// <summary>A search for people, by somebody who takes a call.</summary>
    PatientSearch,

    /// <summary>A call that was begun and is not saved as a referral yet.</summary>
    CallDraft,

    /// <summary>The key-safe code, by the clinician who goes.</summary>
    KeySafe,

    /// <summary>A photograph or document of a referral.</summary>
    Attachment,
}
