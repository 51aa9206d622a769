using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Refer;

/// <summary>Takes up a form that was cut off between its storing and its outcome. Whose it is stands on the message.</summary>
public sealed class FormTakeUp(IReferralIntake intake, RawMessages messages, PartnerLinks partners) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, ReferReferrals.Channel, StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var form = FormState.Stored(bytes.Span, message.Id);
        var referral = ReferForm.Read(form, await partners.Sender(provider, message.Sender, cancellation));
        if (NewReferralReading.Faults(referral, message.ReceivedAt).Count > 0)
        {
            await messages.RefusedAsync(provider, message.Id, "invalid", cancellation: cancellation);
            return;
        }

        var by = new Actor(new(message.Sender), new HashSet<Role> { Role.Integration }, Registered: false);
        await intake.ReceiveAsync(provider, message, NewReferralReading.Read(referral, Channel.Form, message.Sender, message.ReceivedAt), by);
    }
}
