using Ucr.Domain;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>Takes up a call that was cut off between its storing and its outcome: nobody has to type it again, and its draft is gone.</summary>
public sealed class PhoneTakeUp(IReferralIntake intake, RawMessages messages, CallFollowing following, CallDrafts drafts) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, PhoneReferrals.Channel, StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var form = FormState.Stored(bytes.Span, message.Id);
        var referral = PhoneForm.Read(form, message.ReceivedAt);
        if (PhoneForm.Wrong(form, message.ReceivedAt).Count > 0 || NewReferralReading.Faults(referral, message.ReceivedAt).Count > 0)
        {
            await messages.RefusedAsync(provider, message.Id, "invalid", cancellation: cancellation);
            return;
        }

        var by = new Actor(new(message.Sender), new HashSet<Role> { Role.CallTaker }, Registered: false);
        var answer = await intake.ReceiveAsync(provider, message, PhoneReferrals.Incoming(referral, form, message.Sender, message.ReceivedAt), by);
        await following.Record(provider, by, answer.Referral, form);
        await drafts.End(provider, form.CommandId);
    }
}
