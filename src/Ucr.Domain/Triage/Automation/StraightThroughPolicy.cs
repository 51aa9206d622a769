using Ucr.Domain.Intake;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Triage.Automation;

/// <summary>Which referrals are accepted without waiting for a person: only those that the settings name; none by default (clinical ruling 9).</summary>
/// <param name="Enabled">A service switched it on.</param>
/// <param name="Sources">From whom.</param>
/// <param name="Needs">For which needs.</param>
public sealed record StraightThroughPolicy(bool Enabled, IReadOnlyList<ReferralSource> Sources, IReadOnlyList<NeedKey> Needs)
{
    /// <summary>Switched off.</summary>
    public static readonly StraightThroughPolicy Off = new(false, [], []);

    /// <summary>Why a referral waits for a person, as kebab-case codes; empty when it may be accepted by itself.</summary>
    public IEnumerable<string> Stops(Referral referral, TriagePolicies policies, Instant now)
    {
        if (!Enabled) yield return "switched-off";
        if (!Sources.Contains(referral.Source)) yield return "source-not-named";
        if (!Needs.Contains(referral.Need)) yield return "need-not-named";
        if (RedFlags.Danger(referral)) yield return "danger-sign";
        if (RedFlags.Open(referral, policies).Count > 0) yield return "red-flag-unanswered";
        if (referral.Alerts.Count > 0) yield return "alert";
        if (referral.Triage.Person.Hazards.Any(hazard => hazard.Holds(now))) yield return "hazard";
        if (referral.Triage.Person is { Safeguarding.Count: > 0 } or { DoNotTell: true }) yield return "safeguarding";
        if (referral.AgeInYears is null) yield return "age-unknown";
        if (WarmTransferRule.For(referral, policies) is not null) yield return "warm-transfer";
        if (!Eligibility.Of(referral, policies).Eligible) yield return "outside-criteria";
        if (referral.Doubts.Count > 0) yield return "doubt";
    }
}
