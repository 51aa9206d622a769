namespace Ucr.Domain.Triage.Telling;

/// <summary>Who would be told.</summary>
public enum Audience
{
    /// <summary>A professional who has to do with the care.</summary>
    Professional,

    /// <summary>The patient.</summary>
    Patient,

    /// <summary>A carer, a relative, a neighbour.</summary>
    Other,
}

/// <summary>How they would be told.</summary>
public enum TellBy
{
    /// <summary>By voice: at the telephone or face to face.</summary>
    Voice,

    /// <summary>Text message.</summary>
    Sms,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A link that shows the status.</summary>
    Link,
}

/// <summary>What may be told.</summary>
/// <param name="Allowed">Anything at all, in this way.</param>
/// <param name="ArrivalTime">When we come.</param>
/// <param name="ClinicalContent">Anything about health.</param>
/// <param name="Address">The address.</param>
public sealed record TellingAllowed(bool Allowed, bool ArrivalTime, bool ClinicalContent, bool Address);

/// <summary>Who may be told what (clinical ruling 12).</summary>
public static class MayTell
{
    /// <summary>
    /// "Do not tell" blocks link, e-mail, SMS and arrival time, for everybody. Otherwise a professional is told everything;
    /// the patient hears about their own health by voice; nobody else, and no link or message to somebody who is not a
    /// professional, shows clinical content or an address.
    /// </summary>
    public static TellingAllowed Of(bool doNotTell, Audience audience, TellBy by)
    {
        var allowed = !doNotTell || by == TellBy.Voice;
        var professional = audience == Audience.Professional;
        return new(
            allowed,
            ArrivalTime: allowed && !doNotTell,
            ClinicalContent: allowed && (professional || (audience == Audience.Patient && by == TellBy.Voice)),
            Address: allowed && professional);
    }

    /// <summary>The same for a referral as it stands.</summary>
    public static TellingAllowed Of(Referral referral, Audience audience, TellBy by) => Of(referral.Triage.Person.DoNotTell, audience, by);
}
