namespace Ucr.Domain.Clocks.Escalations;

/// <summary>Who has to act.</summary>
/// <param name="Role">The part that they play: anybody who plays it may act.</param>
/// <param name="Person">The one that the rota or the referral names; null when it is whoever plays the part.</param>
public sealed record Responder(Role Role, StaffId? Person = null)
{
    /// <summary>The person's id, or the role's name: what a notification is addressed to.</summary>
    public string Recipient() => Person?.Value ?? Role.ToString();
}

/// <summary>Whom a step of a ladder tells.</summary>
public enum EscalationReceiver
{
    /// <summary>The triage clinicians on duty.</summary>
    TriageClinician,

    /// <summary>The dispatchers on duty.</summary>
    Dispatcher,

    /// <summary>The manager of the service.</summary>
    Manager,

    /// <summary>The clinician who is on call now by the rota.</summary>
    OnCallClinician,

    /// <summary>The manager who is on call now by the rota.</summary>
    OnCallManager,
}

/// <summary>What somebody is told by.</summary>
public enum NotificationChannel
{
    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A text message.</summary>
    Sms,

    /// <summary>A message on a phone or in a browser that agreed to it.</summary>
    WebPush,
}
