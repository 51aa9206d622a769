namespace Ucr.Domain.Intake;

/// <summary>How a referral came. Who sent it is <see cref="ReferralSource"/>: phone is a channel, family is a source.</summary>
public enum Channel
{
    /// <summary>Booking and Referral Standard message.</summary>
    Bars,

    /// <summary>A report of NHS 111 by the Interoperability Toolkit.</summary>
    Itk,

    /// <summary>Telephone, typed by a call taker.</summary>
    Phone,

    /// <summary>The service's own API.</summary>
    Api,

    /// <summary>A form on the web: a partner's, or the public one.</summary>
    Form,

    /// <summary>History imported from another system or from paper.</summary>
    Import,

    /// <summary>Paper of an outage, typed in afterwards with its true times.</summary>
    Paper,
}

/// <summary>Who referred.</summary>
public enum ReferralSource
{
    /// <summary>999: an ambulance service.</summary>
    Ambulance999,

    /// <summary>NHS 111.</summary>
    Nhs111,

    /// <summary>A general practice.</summary>
    Gp,

    /// <summary>The person, a relative or an unpaid carer.</summary>
    SelfOrCarer,

    /// <summary>A care home.</summary>
    CareHome,

    /// <summary>A hospital.</summary>
    Hospital,

    /// <summary>Adult social care.</summary>
    SocialCare,

    /// <summary>A telecare alarm centre.</summary>
    Telecare,

    /// <summary>A pharmacy.</summary>
    Pharmacy,

    /// <summary>Another community service.</summary>
    CommunityService,

    /// <summary>A virtual ward.</summary>
    VirtualWard,

    /// <summary>A hospice.</summary>
    Hospice,

    /// <summary>A mental health service.</summary>
    MentalHealth,

    /// <summary>A voluntary organisation.</summary>
    Voluntary,

    /// <summary>Somebody else.</summary>
    Other,
}
