using Npgsql;
using Ucr.Faults.Load;

namespace Ucr.Faults.Checks;

/// <summary>An acknowledged referral exists exactly once, whatever was sent again and whatever died (safety I1).</summary>
internal static class NothingLost
{
    /// <summary>Holds what the senders saw against what the database has; nothing else is asked.</summary>
    public static async Task Check(IReadOnlyList<Attempt> attempts, NpgsqlDataSource database, Findings findings, CancellationToken cancellation)
    {
        var stored = await Stored.All(database, cancellation);
        var byMessage = stored.ToLookup(one => one.MessageId, StringComparer.Ordinal);
        var acknowledged = attempts.Where(attempt => attempt.Acknowledged).ToList();
        findings.Count("attempts", attempts.Count);
        findings.Count("attempts by status", string.Join(", ", attempts
            .CountBy(attempt => attempt.Status)
            .OrderBy(pair => pair.Key)
            .Select(pair => $"{pair.Value} with {(pair.Key == 0 ? "no answer" : pair.Key)}")));
        findings.Count("acknowledged", acknowledged.Count);
        findings.Count("stored referrals", stored.Count);
        findings.Count("stored messages by outcome", string.Join(", ", (await Stored.Messages(database, cancellation)).Select(pair => $"{pair.Value} {pair.Key}")));

        var taken = acknowledged.Select(attempt => attempt.MessageId).Distinct(StringComparer.Ordinal).Count();
        findings.Promise("every referral was acknowledged in the end", taken == Senders.Referrals ? "" : $"{taken} of {Senders.Referrals}");
        findings.None("every acknowledged referral is stored", [.. acknowledged.Where(attempt => !byMessage.Contains(attempt.MessageId)).Select(attempt => attempt.MessageId)]);
        findings.None("no message made two referrals", [.. byMessage.Where(group => group.Count() > 1).Select(group => group.Key)]);
        findings.None("no referral was received twice", [.. stored.GroupBy(one => one.Stream).Where(group => group.Count() > 1).Select(group => group.Key.ToString())]);
        findings.None("no reference was used twice", [.. stored.GroupBy(one => one.Reference, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)]);
        findings.None("every answer gave the stored reference", [.. acknowledged
            .Where(attempt => byMessage[attempt.MessageId].Any(one => !string.Equals(one.Reference, attempt.Reference, StringComparison.Ordinal)))
            .Select(attempt => attempt.MessageId)]);
        findings.None("every referral has its message as it came in", [.. stored.Where(one => !one.HasMessage).Select(one => one.Reference)]);
    }
}
