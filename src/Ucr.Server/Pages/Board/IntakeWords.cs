using System.Diagnostics;
using Ucr.Domain.Intake;

namespace Ucr.Server.Pages.Board;

/// <summary>Who referred, in words.</summary>
public static class IntakeWords
{
    /// <summary>For the middle of a sentence: "from …".</summary>
    public static string Of(ReferralSource source) => source switch
    {
        ReferralSource.Ambulance999 => "999 ambulance",
        ReferralSource.Nhs111 => "NHS 111",
        ReferralSource.Gp => "GP practice",
        ReferralSource.SelfOrCarer => "self, family or carer",
        ReferralSource.CareHome => "care home",
        ReferralSource.Hospital => "hospital",
        ReferralSource.SocialCare => "social care",
        ReferralSource.Telecare => "telecare",
        ReferralSource.Pharmacy => "pharmacy",
        ReferralSource.CommunityService => "community service",
        ReferralSource.VirtualWard => "virtual ward",
        ReferralSource.Hospice => "hospice",
        ReferralSource.MentalHealth => "mental health service",
        ReferralSource.Voluntary => "voluntary organisation",
        ReferralSource.Other => "somebody else",
        _ => throw new UnreachableException($"No words for {source}."),
    };
}
