using Ucr.Domain;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.AmbulanceStack;

/// <summary>
/// Takes up a case whose taking was cut off: it becomes its referral. One that was only being put on the stack is taken too, because
/// nobody can tell the two apart, and a case too many is looked at where a case too few is not.
/// </summary>
public sealed class StackTakeUp(IReferralIntake intake, RawMessages messages) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, StackCases.Channel, StringComparison.Ordinal);

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
        await intake.ReceiveAsync(provider, message, StackCases.Incoming(message.Sender, message, read.Referral!), sender);
    }
}
