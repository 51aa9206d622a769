using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Taking;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Refer;

/// <summary>Takes what a form on the web brings through the one door: stored before anything is decided.</summary>
public sealed class ReferReferrals(RawMessages messages, IReferralIntake intake, StatusLinks links)
{
    /// <summary>What stands on a message of a form.</summary>
    public const string Channel = "form";

    /// <summary>The referral, or what is wrong in which field.</summary>
    public async Task<(IntakeAnswer? Answer, IReadOnlyList<FieldError> Errors)> Take(string provider, Partner? partner, FormState form)
    {
        if (ReferForm.Wrong(form, partner) is { Count: > 0 } wrong)
        {
            return (null, wrong);
        }

        var sender = partner is null ? "public-form" : PartnerLinks.SenderOf(partner);
        var message = await messages.StoreAsync(provider, new(Channel, sender, "application/json", PhoneForm.Message(form)));
        var referral = ReferForm.Read(form, partner);
        if (NewReferralReading.Faults(referral, message.ReceivedAt) is { Count: > 0 } faults)
        {
            // Whoever sent it may be gone: somebody here looks at it.
            await messages.RefusedAsync(provider, message.Id, "invalid");
            return (null, [.. faults.Select(fault => new FieldError(null, fault.Value[0]))]);
        }

        return (await Receive(provider, partner, form, sender, message, referral), []);
    }

    private async Task<IntakeAnswer> Receive(string provider, Partner? partner, FormState form, string sender, RawMessage message, NewReferral referral)
    {
        try
        {
            var by = new Actor(new StaffId(sender), new HashSet<Role> { Role.Integration }, Registered: false);
            // Before the referral, so that its first answer finds where to go.
            await links.Keep(provider, ReferralIds.Of(provider, sender, referral.MessageId!), ReferForm.Contact(form, partner));
            return await intake.ReceiveAsync(provider, message, NewReferralReading.Read(referral, Domain.Intake.Channel.Form, sender, message.ReceivedAt), by);
        }
        catch (Exception)
        {
            await messages.RefusedAsync(provider, message.Id, "failed", failed: true);
            throw;
        }
    }
}
