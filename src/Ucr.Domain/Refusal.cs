namespace Ucr.Domain;

/// <summary>A rule that says no. A value, never an exception: whoever asked is told what to do instead.</summary>
/// <param name="Code">Kept for ever; the address of the problem is <c>/problems/&lt;code&gt;</c>.</param>
/// <param name="Words">One or two sentences for the person who asked: what is wrong and what to do.</param>
/// <param name="Field">The command's member that is wrong, when one is; null when it is the state.</param>
public sealed record Refusal(string Code, string Words, string? Field = null)
{
    /// <summary>A registered clinician must decide this (clinical ruling 2).</summary>
    public static readonly Refusal ClinicianMustDecide =
        new("clinician-must-decide", "A registered clinician has to decide this. Ask the triage clinician on duty.");

    /// <summary>Only those who send clinicians may do this.</summary>
    public static readonly Refusal DispatcherMustDecide =
        new("dispatcher-must-decide", "Only a dispatcher or a triage clinician can do this.");

    /// <summary>The referral has been closed.</summary>
    public static readonly Refusal ReferralClosed =
        new("referral-closed", "This referral is closed. Receive a new referral if the person needs help again.");

    /// <summary>A decision at triage has been made already.</summary>
    public static readonly Refusal AlreadyTriaged =
        new("referral-already-triaged", "Someone has triaged this referral already. Reload to see their decision.");

    /// <summary>Triage has not decided yet.</summary>
    public static readonly Refusal NotTriaged =
        new("referral-not-triaged", "This referral has not been triaged yet. Triage it first.");

    /// <summary>An ambulance has been asked for.</summary>
    public static readonly Refusal AwaitingAmbulance =
        new("referral-awaiting-ambulance", "This person is waiting for an ambulance. Record the crew's arrival first.");

    /// <summary>The referral has been sent elsewhere and is waited for there.</summary>
    public static readonly Refusal AwaitingReceiver =
        new("referral-awaiting-receiver", "This referral was redirected and waits for its receiver. Record their answer first.");

    /// <summary>Somebody has seen the person already.</summary>
    public static readonly Refusal AlreadySeen =
        new("referral-already-seen", "This person has been seen already. Record the outcome instead.");

    /// <summary>Only a clinician, or the desk for them, may record this.</summary>
    public static readonly Refusal NotYoursToRecord =
        new("not-yours-to-record", "Only the clinician, a colleague or the desk can record this.");

    /// <summary>The clinician holds no slot of the visit's crew.</summary>
    public static readonly Refusal NotInCrew =
        new("clinician-not-in-crew", "This clinician is not in the visit's crew. Reload to see who is.");

    /// <summary>A member has a value that it cannot have.</summary>
    public static Refusal Impossible(string field, string what) => new("value-not-possible", what, field);

    /// <summary>The step does not follow from where the visit stands.</summary>
    public static Refusal VisitNotThere(VisitStage stage) =>
        new("visit-step-out-of-order", $"The visit is {Stages.InWords(stage)}. Reload to see its next step.");

    /// <summary>The words of a required member are missing.</summary>
    public static Refusal Missing(string field, string what) => new("value-missing", what, field);

    /// <summary>The time lies in the future (rule 49).</summary>
    public static Refusal InTheFuture(string field) =>
        new("time-in-the-future", "The time lies in the future. Give the time when it happened.", field);

    /// <summary>The time lies before the referral was received (rule 49).</summary>
    public static Refusal BeforeReceipt(string field) =>
        new("time-before-receipt", "The time lies before the referral was received. Check the date and the time.", field);
}
