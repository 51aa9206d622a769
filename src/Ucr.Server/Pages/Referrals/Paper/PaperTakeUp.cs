using Ucr.Domain;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Paper;

/// <summary>Takes up a referral from paper that was cut off between its storing and its outcome.</summary>
public sealed class PaperTakeUp(IReferralIntake intake, RawMessages messages) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, PaperReferrals.Channel, StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var (referral, _) = PaperForm.Read(FormState.Stored(bytes.Span, message.Id), message.Sender, message.ReceivedAt);
        if (referral is null)
        {
            await messages.RefusedAsync(provider, message.Id, "invalid", cancellation: cancellation);
            return;
        }

        await intake.ReceiveAsync(provider, message, referral, new Actor(new(message.Sender), new HashSet<Role> { Role.CallTaker }, Registered: false));
    }
}
