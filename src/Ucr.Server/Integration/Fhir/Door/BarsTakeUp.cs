using Marten;
using Microsoft.Extensions.Options;
using Ucr.Domain;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>
/// Takes up messages that were cut off. Their sender has had no answer and may send again under the same ids; a referral that
/// it may have made meanwhile is found by its Bundle id.
/// </summary>
internal sealed class BarsTakeUp(
    IDocumentStore store, RawMessages messages, BarsArrivals arrivals, BarsUpdates updates, BarsCancels cancels, NeedCodes needs, IOptionsMonitor<BarsSettings> settings) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, "bars", StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var issue = BarsFormats.OfBody(message.ContentType) is { } format ? await Take(provider, message, bytes, format, cancellation) : BarsProblems.ContentType;
        if (issue is not null)
            await messages.RefusedAsync(provider, message.Id, issue.Code, cancellation: cancellation);
    }

    private async Task<BarsIssue?> Take(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, BarsFormat format, CancellationToken cancellation)
    {
        var reading = BarsReader.Read(bytes, format, settings.CurrentValue.ServicesOf(provider), message.ReceivedAt, needs);
        if (reading.Issues.Count > 0)
            return reading.Issues[0];
        var by = new Actor(new(message.Sender), new HashSet<Role> { Role.Integration }, Registered: false);
        var attempt = new BarsTry(provider, by, message, bytes, null, await Correlation(provider, message, cancellation));
        try
        {
            var outcome = await (reading.Intent switch
            {
                BarsIntent.Cancel => cancels.Take(attempt, reading, cancellation),
                BarsIntent.Update => updates.Take(attempt, reading, cancellation),
                _ => arrivals.Take(attempt, reading, cancellation),
            });
            return outcome is { Issues: [var first, ..], Concluded: false } ? first : null;
        }
        catch (IntakeRefusedException refused)
        {
            return BarsIssue.BadRequest("business-rule", null, refused.Refusal.Words);
        }
    }

    /// <summary>As the sender gave it; a message that was cut off before that was kept has none, and its own id joins what follows.</summary>
    private async Task<string> Correlation(string provider, RawMessage message, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var exchange = await session.Query<BarsExchange>().Where(held => held.MessageId == message.Id).FirstOrDefaultAsync(cancellation);
        return exchange?.Said?.CorrelationId ?? message.Id.ToString();
    }
}
