using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.AmbulanceStack;

/// <summary>
/// Takes up a case that was cut off. One that was being taken becomes its referral, taken by whoever had pressed. One that was only
/// being put on the stack stands there, with the category and the time that its address had.
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
