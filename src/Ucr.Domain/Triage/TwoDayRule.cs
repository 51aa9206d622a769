using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Triage;

/// <summary>The two-day standard takes people from everywhere except a hospital ward (rule 40).</summary>
public static class TwoDayRule
{
    /// <summary>The person is on a ward.</summary>
    public static readonly Refusal NotFromWard = new(
        "two-day-not-from-ward", "The two-day standard does not take people from a hospital ward. Send the referral on to the hospital's discharge team, or reject it.", "Standard");

    /// <summary>A hospital referred, and nobody has asked whether from a ward.</summary>
    public static readonly Refusal AskWhetherWard = new(
        "ask-whether-ward", "A hospital referred this person. Ask whether they are on a ward, and record the answer.", "Standard");

    /// <summary>The refusal when a referral cannot have the two-day standard; null when it can.</summary>
    public static Refusal? Refused(ResponseStandard standard, Referral referral, TriagePolicies policies) => standard switch
    {
        not ResponseStandard.TwoDay => null,
        _ when referral.Triage.Assessment.Criteria is { FromWard: Answer.Yes } or { Residence: Residence.HospitalBed } => NotFromWard,
        _ when referral.Source != ReferralSource.Hospital || referral.Triage.Assessment.Criteria.FromWard == Answer.No => null,
        _ => policies.HospitalReferrals switch
        {
            HospitalReferrals.AskWhetherWard => AskWhetherWard,
            HospitalReferrals.CountAsWard => NotFromWard,
            _ => null,
        },
    };
}

/// <summary>What a referral from a hospital means for the two-day standard while nobody has said whether it is from a ward.</summary>
public enum HospitalReferrals
{
    /// <summary>Somebody asks first.</summary>
    AskWhetherWard,

    /// <summary>It counts as from a ward.</summary>
    CountAsWard,

    /// <summary>It counts as from elsewhere: the emergency department, a clinic.</summary>
    CountAsElsewhere,
}
