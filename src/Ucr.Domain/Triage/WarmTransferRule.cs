using Ucr.Domain.Intake;

namespace Ucr.Domain.Triage;

/// <summary>Under 18, pregnant, suicidal or acutely mentally ill: handed over live, never rejected by itself (clinical ruling 8).</summary>
public static class WarmTransferRule
{
    /// <summary>The person may not be rejected before somebody has tried to hand them over.</summary>
    public static readonly Refusal TransferFirst = new(
        "warm-transfer-first", "Hand this person over by a live warm transfer (999, 111 option 2 or the local crisis line) before anything else.");

    /// <summary>Why somebody is to be handed over live, as far as is known; null when nothing says so.</summary>
    public static TransferReason? For(Referral referral, TriagePolicies policies) => referral switch
    {
        _ when referral.AgeInYears < policies.LeastAge => TransferReason.UnderEighteen,
        { Triage.Assessment.Criteria.SuicidalOrAcutelyIll: Answer.Yes } => TransferReason.AcutelyMentallyIll,
        { Triage.Assessment.Criteria.Pregnant: Answer.Yes } => TransferReason.Pregnant,
        _ => null,
    };

    /// <summary>The refusal when a rejection would come before a transfer; null when none is due, or one has been tried.</summary>
    internal static Refusal? RejectionRefused(Referral referral, TriagePolicies policies) =>
        For(referral, policies) is not null && referral.Triage.Waiting.WarmTransfer is null ? TransferFirst : null;
}
