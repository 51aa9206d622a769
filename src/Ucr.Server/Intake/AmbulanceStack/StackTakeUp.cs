using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.AmbulanceStack;

/// <summary>
/// Takes up a case whose taking was cut off: it becomes its referral, taken by whoever had pressed. One that was only being put on the
/// stack becomes one too, taken by nobody: its category and time were not in the message, and a case too many is looked at where a case
/// too few is not.
/// </summary>
public sealed class StackTakeUp(StackCases cases, RawMessages messages) : ITakeUpMessages
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

        await cases.TakeUp(provider, message, read.Referral!, cancellation);
    }
}
