using Ucr.Domain.Intake;
using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Triage.Criteria;

/// <summary>What red flags say about a referral. Unanswered is not no (clinical rulings 1 and 9).</summary>
public static class RedFlags
{
    /// <summary>The questions that belong to a need on a day.</summary>
    public static IReadOnlyList<RedFlag> For(NeedKey need, Instant receivedAt, TriagePolicies policies)
    {
        var keys = policies.ConditionOn(need, receivedAt)?.RedFlags ?? [];
        return [.. policies.RedFlags.Where(flag => keys.Contains(flag.Key, StringComparer.Ordinal))];
    }

    /// <summary>True when 999 is the answer now: a danger sign at the first questions, a red flag, or signs of sepsis.</summary>
    public static bool Danger(Referral referral) => Signs(referral).Any();

    /// <summary>Which danger signs there are, as keys: a safety-first question, a configured red flag, or sepsis.</summary>
    public static IEnumerable<string> Signs(Referral referral)
    {
        var found = referral.Triage.Assessment;
        if (referral.Safety.Danger)
        {
            yield return "safety_first";
        }

        if (found.Picture.SepsisSigns.Answer == Answer.Yes)
        {
            yield return "sepsis_signs";
        }

        if (found.Picture is { HeadInjury: Answer.Yes, Anticoagulant.Answer: Answer.Yes })
        {
            yield return "head_injury_on_anticoagulant";
        }

        foreach (var flag in found.RedFlags.Where(flag => flag.Answer == Answer.Yes))
        {
            yield return flag.Key;
        }
    }

    /// <summary>Questions that nobody has answered with yes or no, as keys. Not known is an open question too.</summary>
    public static IReadOnlyList<string> Open(Referral referral, TriagePolicies policies) =>
    [
        .. SafetyFirst(referral.Safety).Where(one => IsOpen(one.Answer)).Select(one => one.Key),
        .. For(referral.Need, referral.ReceivedAt, policies).Select(flag => flag.Key).Where(key => IsOpen(referral.Triage.Assessment.RedFlags.To(key))),
    ];

    /// <summary>The five safety-first questions whose answer may be a danger sign.</summary>
    public static IReadOnlyList<KeyedAnswer> SafetyFirst(SafetyAnswers safety) =>
    [
        new("conscious", safety.Conscious),
        new("breathing_normally", safety.BreathingNormally),
        new("bleeding_heavily", safety.BleedingHeavily),
        new("stroke_signs", safety.StrokeSigns),
        new("chest_pain", safety.ChestPain),
    ];

    private static bool IsOpen(Answer answer) => answer is Answer.NotAsked or Answer.NotKnown;
}
