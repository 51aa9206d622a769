namespace Ucr.Domain.Triage;

/// <summary>A local reason beside the national one, which has no code for lack of capacity (rule 46).</summary>
/// <param name="Key">Stored.</param>
/// <param name="Words">Shown.</param>
/// <param name="LackOfCapacity">Counts as refused for lack of capacity; a digital sender is told RRNA.</param>
/// <param name="FailedContact">Nobody could reach the person; a digital sender is told FC. Not together with lack of capacity.</param>
public sealed record LocalRejection(string Key, string Words, bool LackOfCapacity = false, bool FailedContact = false);

/// <summary>What was rejected, for the audit, and how much of it for lack of capacity (rule 46).</summary>
/// <param name="Rejected">Every rejected referral.</param>
/// <param name="ForLackOfCapacity">Those of them that the service had no capacity for.</param>
public sealed record RejectionAudit(IReadOnlyList<Referral> Rejected, IReadOnlyList<Referral> ForLackOfCapacity)
{
    /// <summary>Sorts out some referrals by the service's local reasons.</summary>
    public static RejectionAudit Of(IEnumerable<Referral> referrals, TriagePolicies policies)
    {
        var lacking = policies.LocalRejections.Where(local => local.LackOfCapacity).Select(local => local.Key).ToHashSet(StringComparer.Ordinal);
        var rejected = referrals.Where(referral => referral.Triage.Waiting.Rejection is not null).ToList();
        return new(rejected, [.. rejected.Where(referral => referral.Triage.Waiting.Rejection!.LocalKey is { } key && lacking.Contains(key))]);
    }
}
