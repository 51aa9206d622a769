using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Ucr.Domain;
using Ucr.Server.Integration.Itk.Documents;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Door;

/// <summary>What was done with a stored message.</summary>
/// <param name="Message">The request; null when it could not be read.</param>
/// <param name="Fault">Why it was not taken; null when it was.</param>
/// <param name="MessageId">WS-Addressing's id, as far as it could be found.</param>
internal sealed record ItkResult(ItkMessage? Message, ItkFault? Fault, string? MessageId);

/// <summary>Works on a stored message and gives it its outcome, whether its sender still waits or not. The same message twice has one effect.</summary>
internal sealed class ItkWork(RawMessages messages, ItkDocuments documents, IOptionsMonitor<ItkSettings> settings)
{
    /// <summary>Reads it, and does what it asks.</summary>
    public async Task<ItkResult> Do(string provider, Actor by, RawMessage stored, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var (document, unreadable) = SafeXml.Read(bytes);
        var (message, broken) = document is null ? (null, unreadable) : ItkEnvelope.Read(document, stored.ReceivedAt);
        if (message is null)
        {
            await messages.RefusedAsync(provider, stored.Id, broken!.Code, cancellation: cancellation);
            return new(null, broken, ItkEnvelope.MessageId(document));
        }

        return new(message, await Take(provider, by, stored, message, cancellation), message.MessageId);
    }

    private async Task<ItkFault?> Take(string provider, Actor by, RawMessage stored, ItkMessage message, CancellationToken cancellation)
    {
        var what = ItkContent.Of(message, stored.ReceivedAt, addresses => settings.CurrentValue.IsOurs(provider, addresses));
        if (what.IsAnswered)
        {
            await messages.ConcludeAsync(provider, stored.Id, RawMessageOutcome.Answered, cancellation: cancellation);
            return what.Fault;
        }

        var fault = what.Fault;
        try
        {
            fault ??= await documents.Take(new(provider, by, stored, what.Message, what.Document!), cancellation);
        }
        catch (IntakeRefusedException refused)
        {
            fault = ItkFault.Client(refused.Refusal.Words, "Intake refused the referral.", refused.Refusal.Code);
        }

        if (fault is not null)
        {
            await messages.RefusedAsync(provider, stored.Id, fault.Code, failed: fault.FaultCode is "Server", cancellation);
        }

        return fault;
    }
}
