using System.Security.Claims;
using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>Takes a call through the one door: what was typed is stored before anything is decided.</summary>
public sealed class PhoneReferrals(RawMessages messages, IReferralIntake intake)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["/source"] = "source",
        ["/patient/familyName"] = "family",
        ["/patient/givenName"] = "given",
        ["/patient/bornOn"] = "bornOn",
        ["/narrative"] = "needText",
    };

    /// <summary>The referral, or what is wrong in which field.</summary>
    public async Task<(IntakeAnswer? Answer, IReadOnlyList<FieldError> Errors)> Take(ClaimsPrincipal user, FormState form)
    {
        var message = await messages.StoreAsync(user.Provider, new("phone", user.StaffId.Value, "application/json", PhoneForm.Message(form)));
        var referral = PhoneForm.Read(form);
        FieldError[] errors =
        [
            .. PhoneForm.Wrong(form),
            .. NewReferralReading.Faults(referral, message.ReceivedAt).Select(fault => new FieldError(Fields.GetValueOrDefault(fault.Key), fault.Value[0])),
        ];
        if (errors.Length > 0)
        {
            return (null, await Refused(user, message, "invalid", errors));
        }

        try
        {
            var incoming = NewReferralReading.Read(referral, Channel.Phone, user.StaffId.Value, message.ReceivedAt);
            return (await intake.ReceiveAsync(user.Provider, message, incoming, user.Actor), []);
        }
        catch (IntakeRefusedException refused)
        {
            return (null, await Refused(user, message, refused.Refusal.Code, [new(null, refused.Refusal.Words)]));
        }
    }

    /// <summary>Whoever typed it sees at once what is wrong, and puts it right: nobody else has to look for a patient behind it.</summary>
    private async Task<IReadOnlyList<FieldError>> Refused(ClaimsPrincipal user, RawMessage message, string why, IReadOnlyList<FieldError> errors)
    {
        await messages.RefusedAsync(user.Provider, message.Id, why);
        await messages.SeenAsync(user.Provider, message.Id, user.StaffId.Value);
        return errors;
    }
}
