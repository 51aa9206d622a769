using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Triage.Automation;

/// <summary>What assisted triage proposes.</summary>
public enum ProposedDisposition
{
    /// <summary>999 now.</summary>
    Emergency,

    /// <summary>A live warm transfer.</summary>
    WarmTransfer,

    /// <summary>Another service: a criterion is not met.</summary>
    SendOn,

    /// <summary>Ask what is open first.</summary>
    AskFirst,

    /// <summary>Accept on the two-hour standard.</summary>
    TwoHour,

    /// <summary>Accept on the two-day standard.</summary>
    TwoDay,
}

/// <summary>A proposal with its reasons. A named person decides (clinical ruling 9).</summary>
/// <param name="Disposition">What is proposed.</param>
/// <param name="Need">The need that it rests on.</param>
/// <param name="Urgency">Clinical urgency.</param>
/// <param name="Reasons">Why: keys of danger signs and open questions, or words of criteria. Never words about the person.</param>
/// <param name="Policy">The rule: name and version.</param>
public sealed record Proposal(ProposedDisposition Disposition, NeedKey Need, ClinicalUrgency Urgency, IReadOnlyList<string> Reasons, PolicyName Policy)
{
    private const int UrgentScore = 5;
    private const int EmergencyScore = 7;

    /// <summary>What is proposed for a referral as it stands, from its codes, its answers and the conditions table.</summary>
    public static Proposal For(Referral referral, ServicePolicies policies)
    {
        var triage = policies.Triage;
        var policy = policies.Named("assisted-triage");
        Proposal Propose(ProposedDisposition disposition, ClinicalUrgency urgency, params IEnumerable<string> reasons) =>
            new(disposition, referral.Need, urgency, [.. reasons], policy);

        return RedFlags.Signs(referral).ToList() switch
        {
            { Count: > 0 } signs => Propose(ProposedDisposition.Emergency, ClinicalUrgency.RiskToLife, signs),
            _ when WarmTransferRule.For(referral, triage) is { } reason => Propose(ProposedDisposition.WarmTransfer, ClinicalUrgency.High, reason.ToString()),
            _ when Eligibility.Of(referral, triage).Against is { Count: > 0 } against =>
                Propose(ProposedDisposition.SendOn, ClinicalUrgency.Usual, against.Select(one => $"{one.Words}: {one.GoesTo}")),
            _ when RedFlags.Open(referral, triage) is { Count: > 0 } open => Propose(ProposedDisposition.AskFirst, UrgencyOf(referral), open),
            _ when triage.ConditionOn(referral.Need, referral.ReceivedAt) is { Proposes: ResponseStandard.TwoDay } condition =>
                Propose(ProposedDisposition.TwoDay, UrgencyOf(referral), condition.Words),
            _ => Propose(ProposedDisposition.TwoHour, UrgencyOf(referral), triage.ConditionOn(referral.Need, referral.ReceivedAt)?.Words ?? referral.Need.Value),
        };
    }

    /// <summary>True when both propose the same for the same reasons.</summary>
    public bool Same(Proposal? other) => other is not null && other with { Reasons = Reasons } == this && Reasons.SequenceEqual(other.Reasons, StringComparer.Ordinal);

    /// <summary>A NEWS2 of 5 or 6 is urgent, 7 and over a risk to life: the thresholds of the Royal College of Physicians.</summary>
    private static ClinicalUrgency UrgencyOf(Referral referral) => referral.Triage.Assessment.Picture.EarlyWarning?.Score switch
    {
        >= EmergencyScore => ClinicalUrgency.RiskToLife,
        >= UrgentScore => ClinicalUrgency.High,
        _ => ClinicalUrgency.Usual,
    };
}

/// <summary>What was proposed beside what a person decided.</summary>
/// <param name="Proposed">The disposition that was proposed.</param>
/// <param name="Need">The need that was proposed.</param>
/// <param name="Urgency">The urgency that was proposed.</param>
/// <param name="Policy">The rule: name and version.</param>
/// <param name="Differs">The person decided otherwise.</param>
public sealed record ProposalKept(ProposedDisposition Proposed, NeedKey Need, ClinicalUrgency Urgency, PolicyName Policy, bool Differs)
{
    /// <summary>Beside an acceptance; null when nothing was proposed.</summary>
    public static ProposalKept? Beside(Referral referral, ResponseStandard standard, NeedKey need, ClinicalUrgency urgency) => referral.Triage.Proposal is { } proposal
        ? new(
            proposal.Disposition, proposal.Need, proposal.Urgency, proposal.Policy,
            Differs: proposal.Disposition != Of(standard) || proposal.Need != need || proposal.Urgency != urgency)
        : null;

    private static ProposedDisposition? Of(ResponseStandard standard) => standard switch
    {
        ResponseStandard.TwoHour => ProposedDisposition.TwoHour,
        ResponseStandard.TwoDay => ProposedDisposition.TwoDay,
        _ => null,
    };
}
