namespace Ucr.Server.Pages.Board;

/// <summary>The stages that the board shows, in the order of its groups. A closed referral leaves the board.</summary>
public enum BoardStage
{
    NeedsTriage,
    ToAllocate,
    Allocated,
    OnTheWay,
    WithPatient,

    /// <summary>Upgraded: ours until the ambulance crew is with the patient.</summary>
    AwaitingAmbulance,

    /// <summary>Nobody could get in: stays at the top until a clinician closes it.</summary>
    NoAccess,

    /// <summary>Handed to another service that has not yet accepted.</summary>
    Redirected,

    /// <summary>Seen; the outcome is owed.</summary>
    OutcomeOwed,

    /// <summary>Off the board.</summary>
    Done,
}
