namespace Ucr.Domain;

/// <summary>Where a referral stands.</summary>
public enum Stage
{
    /// <summary>Received; no clinician has decided yet.</summary>
    AwaitingTriage,

    /// <summary>Accepted on a standard; nobody has been with the person yet.</summary>
    Accepted,

    /// <summary>Redirected, and ours until a named receiver has accepted (clinical ruling 4).</summary>
    AwaitingReceiver,

    /// <summary>Upgraded to 999, and ours until the crew is with the person (clinical ruling 16).</summary>
    AwaitingAmbulance,

    /// <summary>A face-to-face contact has started: the clock has stopped, the outcome is owed.</summary>
    Seen,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>Where a visit stands.</summary>
public enum VisitStage
{
    /// <summary>Planned; not every crew slot is held.</summary>
    Planned,

    /// <summary>Each crew slot is held; not everybody has accepted.</summary>
    Allocated,

    /// <summary>Everybody has accepted.</summary>
    Accepted,

    /// <summary>Somebody has set off.</summary>
    OnTheWay,

    /// <summary>Somebody is at the door.</summary>
    AtTheDoor,

    /// <summary>At the door, and cannot get in (clinical ruling 15).</summary>
    NoAccess,

    /// <summary>With the patient.</summary>
    WithPatient,

    /// <summary>The contact has ended.</summary>
    Ended,

    /// <summary>Called off.</summary>
    Cancelled,
}

/// <summary>Stages in words.</summary>
public static class Stages
{
    /// <summary>For the middle of a sentence: "the visit is …".</summary>
    public static string InWords(VisitStage stage) => stage switch
    {
        VisitStage.Planned => "planned and waits for a clinician",
        VisitStage.Allocated => "allocated and not accepted yet",
        VisitStage.Accepted => "accepted",
        VisitStage.OnTheWay => "under way",
        VisitStage.AtTheDoor => "at the door",
        VisitStage.NoAccess => "at a door that nobody opened",
        VisitStage.WithPatient => "with the patient",
        VisitStage.Ended => "over",
        VisitStage.Cancelled => "called off",
        _ => throw new UnreachableException($"No words for {stage}."),
    };

    /// <summary>For the middle of a sentence: "the referral is …".</summary>
    public static string InWords(Stage stage) => stage switch
    {
        Stage.AwaitingTriage => "waiting for triage",
        Stage.Accepted => "accepted",
        Stage.AwaitingReceiver => "waiting for another service to accept it",
        Stage.AwaitingAmbulance => "waiting for an ambulance",
        Stage.Seen => "seen, its outcome owed",
        Stage.Closed => "closed",
        _ => throw new UnreachableException($"No words for {stage}."),
    };
}
