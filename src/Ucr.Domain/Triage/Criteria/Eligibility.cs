using Ucr.Domain.Intake;
using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Triage.Criteria;

/// <summary>What decides whether a service is for somebody.</summary>
public enum Criterion
{
    /// <summary>18 or over on the London day of receipt.</summary>
    Age,

    /// <summary>In the service's area.</summary>
    Area,

    /// <summary>At home, or where they usually live.</summary>
    Residence,

    /// <summary>A need that the service responds to on that day.</summary>
    Need,

    /// <summary>An exclusion of the service.</summary>
    Exclusion,
}

/// <summary>What was found about one criterion.</summary>
public enum Verdict
{
    /// <summary>It is met.</summary>
    Met,

    /// <summary>It is not met.</summary>
    NotMet,

    /// <summary>Nobody knows: eligible until known (clinical ruling 8).</summary>
    Unknown,
}

/// <summary>One criterion and its reason in words.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="Verdict">Met, not met, or unknown.</param>
/// <param name="Words">The reason.</param>
/// <param name="GoesTo">Where the person is signposted to when it is not met; null otherwise (rule 12).</param>
public sealed record EligibilityReason(Criterion Criterion, Verdict Verdict, string Words, string? GoesTo = null);

/// <summary>Whether the service is for somebody, with every reason.</summary>
/// <param name="Reasons">One for each criterion, and one for each exclusion that applies.</param>
public sealed record Eligibility(IReadOnlyList<EligibilityReason> Reasons)
{
    /// <summary>True unless a criterion is known not to be met: unknown is eligible until it is known (clinical ruling 8).</summary>
    public bool Eligible => Reasons.All(reason => reason.Verdict != Verdict.NotMet);

    /// <summary>Why the service is not for them; empty when it is.</summary>
    public IReadOnlyList<EligibilityReason> Against => [.. Reasons.Where(reason => reason.Verdict == Verdict.NotMet)];

    /// <summary>Eligibility at receipt (rule 10).</summary>
    /// <param name="ageInYears">On the London day of receipt; null when unknown.</param>
    /// <param name="need">The need as it stands.</param>
    /// <param name="found">What was found at triage.</param>
    /// <param name="receivedAt">UTC.</param>
    /// <param name="policies">Whom the service takes on.</param>
    public static Eligibility AtReceipt(int? ageInYears, NeedKey need, TriageAssessment found, Instant receivedAt, TriagePolicies policies) => new(
    [
        OfAge(ageInYears, policies),
        OfArea(found.Criteria.InArea),
        OfResidence(found.Criteria.Residence),
        OfNeed(need, receivedAt, policies),
        .. policies.Exclusions.Where(exclusion => found.Exclusions.To(exclusion.Key) == Answer.Yes)
            .Select(exclusion => new EligibilityReason(Criterion.Exclusion, Verdict.NotMet, exclusion.Words, exclusion.GoesTo)),
    ]);

    /// <summary>Eligibility of a referral as it stands.</summary>
    public static Eligibility Of(Referral referral, TriagePolicies policies) =>
        AtReceipt(referral.AgeInYears, referral.Need, referral.Triage.Assessment, referral.ReceivedAt, policies);

    private static EligibilityReason OfAge(int? age, TriagePolicies policies) => age switch
    {
        null => new(Criterion.Age, Verdict.Unknown, "The age is not known: eligible until it is."),
        { } years when years >= policies.LeastAge => new(Criterion.Age, Verdict.Met, $"{years} years old"),
        { } years => new(Criterion.Age, Verdict.NotMet, $"{years} years old: the service is for people of {policies.LeastAge} and over.", "999, 111 option 2 or the local crisis line, by a live warm transfer"),
    };

    private static EligibilityReason OfArea(Answer inArea) => inArea switch
    {
        Answer.Yes => new(Criterion.Area, Verdict.Met, "In the service's area"),
        Answer.No => new(Criterion.Area, Verdict.NotMet, "Outside the service's area", "The urgent community response service of that area"),
        _ => new(Criterion.Area, Verdict.Unknown, "Whether it is in the area is not known."),
    };

    private static EligibilityReason OfResidence(Residence? residence) => residence switch
    {
        null => new(Criterion.Residence, Verdict.Unknown, "Where they live is not known."),
        Residence.HospitalBed => new(Criterion.Residence, Verdict.NotMet, "In a hospital bed", "The hospital's discharge team"),
        Residence.NotUsual => new(Criterion.Residence, Verdict.NotMet, "Not at home or where they usually live", "999, or the ambulance service's own response"),
        _ => new(Criterion.Residence, Verdict.Met, "At home, or where they usually live"),
    };

    private static EligibilityReason OfNeed(NeedKey need, Instant receivedAt, TriagePolicies policies) => policies.ConditionOn(need, receivedAt) is { } condition
        ? new(Criterion.Need, Verdict.Met, condition.Words)
        : new(Criterion.Need, Verdict.Unknown, "Not a need of the service's list on that day: choose one, or something else with a reason.");
}
