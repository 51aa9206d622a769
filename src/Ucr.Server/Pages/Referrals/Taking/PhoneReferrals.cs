using System.Security.Claims;
using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>Takes a call through the one door: what was typed is stored before anything is decided.</summary>
public sealed class PhoneReferrals(RawMessages messages, IReferralIntake intake, CallFollowing following, CallDrafts drafts)
{
    /// <summary>What stands on a message of this page.</summary>
    public const string Channel = "phone";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["/source"] = "source",
        ["/senderCase"] = "senderCase",
        ["/patient/familyName"] = "family",
        ["/patient/givenName"] = "given",
        ["/patient/bornOn"] = "bornOn",
        ["/narrative"] = "needText",
        ["/occurredAt"] = CallTime.Field,
    };

    /// <summary>The referral, or what is wrong in which field.</summary>
    public async Task<(IntakeAnswer? Answer, IReadOnlyList<FieldError> Errors)> Take(ClaimsPrincipal user, FormState form)
    {
        var message = await messages.StoreAsync(user.Provider, new(Channel, user.StaffId.Value, "application/json", PhoneForm.Message(form)));
        var referral = PhoneForm.Read(form, message.ReceivedAt);
        FieldError[] errors =
        [
            .. PhoneForm.Wrong(form, message.ReceivedAt),
            .. NewReferralReading.Faults(referral, message.ReceivedAt).Select(fault => new FieldError(Fields.GetValueOrDefault(fault.Key), fault.Value[0])),
        ];
        if (errors.Length > 0)
        {
            return (null, await Refused(user, message, "invalid", errors));
        }

        try
        {
            var answer = await intake.ReceiveAsync(user.Provider, message, Incoming(referral, form, user.StaffId.Value, message.ReceivedAt), user.Actor);
            await following.Record(user.Provider, user.Actor, answer.Referral, form);
            await drafts.End(user.Provider, form.CommandId);
            return (answer, []);
        }
        catch (IntakeRefusedException refused)
        {
            return (null, await Refused(user, message, refused.Refusal.Code, [new(null, refused.Refusal.Words)]));
        }
    }

    /// <summary>The clock starts when the call began: the service had it then.</summary>
    internal static IncomingReferral Incoming(NewReferral referral, FormState form, string sender, Instant storedAt) =>
        NewReferralReading.Read(referral, Domain.Intake.Channel.Phone, sender, storedAt) with
        {
            Known = PhoneForm.Chosen(form),
            ReceivedAt = referral.OccurredAt ?? storedAt,
        };

    /// <summary>Whoever typed it sees at once what is wrong, and puts it right: nobody else has to look for a patient behind it.</summary>
    private async Task<IReadOnlyList<FieldError>> Refused(ClaimsPrincipal user, RawMessage message, string why, IReadOnlyList<FieldError> errors)
    {
        await messages.RefusedAsync(user.Provider, message.Id, why);
        await messages.SeenAsync(user.Provider, message.Id, user.StaffId.Value);
        return errors;
    }
}
