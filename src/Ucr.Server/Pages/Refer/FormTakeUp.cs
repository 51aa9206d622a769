using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Refer;

/// <summary>Takes up a form that was cut off between its storing and its outcome. Whose it is stands on the message.</summary>
public sealed class FormTakeUp(IReferralIntake intake, RawMessages messages) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, ReferReferrals.Channel, StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var typed = JsonSerializer.Deserialize<Dictionary<string, string[]>>(bytes.Span) ?? [];
        var form = FormState.Posted(typed.Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value))), message.Id);
        // A partner's own facts are not in the message: the referral is taken all the same, as from whoever sent it.
        var referral = ReferForm.Read(form, partner: null);
        if (NewReferralReading.Faults(referral, message.ReceivedAt).Count > 0)
        {
            await messages.RefusedAsync(provider, message.Id, "invalid", cancellation: cancellation);
            return;
        }

        var by = new Actor(new(message.Sender), new HashSet<Role> { Role.Integration }, Registered: false);
        await intake.ReceiveAsync(provider, message, NewReferralReading.Read(referral, Channel.Form, message.Sender, message.ReceivedAt), by);
    }
}
