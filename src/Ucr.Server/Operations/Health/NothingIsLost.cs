using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ucr.Server.Intake.Ledger;

namespace Ucr.Server.Operations.Health;

/// <summary>
/// Every message that came in has an outcome 30 seconds later, and the messages that made a referral are as many as the
/// referrals: open, closed and merged ones. What is cut off is taken up again after the same 30 seconds, so that a message which
/// stands here for longer than that is lost to the sweep too.
/// </summary>
public sealed class NothingIsLost(MessageLedger ledger) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var balance = await ledger.Balance(cancellationToken);
        return balance.NothingIsLost ? HealthCheckResult.Healthy("Every message has its outcome; created = open + closed + merged.") : HealthCheckResult.Unhealthy(InWords(balance));
    }

    private static string InWords(LedgerBalance balance) => string.Join(" ", new[]
    {
        balance.Late > 0 ? $"{balance.Late} messages have no outcome after 30 seconds." : null,
        balance.WithoutReferral > 0 ? $"{balance.WithoutReferral} messages made a referral that is not there." : null,
        balance.WithoutMessage > 0 ? $"{balance.WithoutMessage} referrals came of no message." : null,
    }.OfType<string>());
}
