using System.Security.Claims;
using System.Text.Json;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Paper;

/// <summary>Takes a referral from paper through the one door: what was typed is stored first.</summary>
public sealed class PaperReferrals(RawMessages messages, IReferralIntake intake)
{
    /// <summary>What stands on a message of this page.</summary>
    public const string Channel = "paper";

    /// <summary>The referral, or what is wrong in which field.</summary>
    public async Task<(IntakeAnswer? Answer, IReadOnlyList<FieldError> Errors)> Take(ClaimsPrincipal user, FormState form)
    {
        var typed = form.Values.OrderBy(field => field.Key, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal);
        var message = await messages.StoreAsync(user.Provider, new(Channel, user.StaffId.Value, "application/json", JsonSerializer.SerializeToUtf8Bytes(typed)));
        var (referral, wrong) = PaperForm.Read(form, user.StaffId.Value, message.ReceivedAt);
        try
        {
            return referral is null ? await Refused(user, message, "invalid", wrong) : (await intake.ReceiveAsync(user.Provider, message, referral, user.Actor), []);
        }
        catch (IntakeRefusedException refused)
        {
            return await Refused(user, message, refused.Refusal.Code, [new(null, refused.Refusal.Words)]);
        }
    }

    /// <summary>Whoever typed it sees at once what is wrong, and puts it right.</summary>
    private async Task<(IntakeAnswer?, IReadOnlyList<FieldError>)> Refused(ClaimsPrincipal user, RawMessage message, string why, IReadOnlyList<FieldError> errors)
    {
        await messages.RefusedAsync(user.Provider, message.Id, why);
        await messages.SeenAsync(user.Provider, message.Id, user.StaffId.Value);
        return (null, errors);
    }
}
