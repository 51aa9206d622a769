using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Ledger;

/// <summary>Takes up messages of the service's own API.</summary>
public sealed class NativeTakeUp(IReferralIntake intake, RawMessages messages) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, "api", StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var read = NativeReading.Read(bytes.Span, message.ReceivedAt);
        if (!read.Good)
        {
            await messages.RefusedAsync(provider, message.Id, "invalid", cancellation: cancellation);
            return;
        }

        var sender = new Actor(new(message.Sender), new HashSet<Role> { Role.Integration }, Registered: false);
        await intake.ReceiveAsync(provider, message, NewReferralReading.Read(read.Referral!, Channel.Api, message.Sender, message.ReceivedAt), sender);
    }
}
