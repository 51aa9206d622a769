using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Replying;

/// <summary>The pages on which a sender that its system left untold is told.</summary>
internal static class ReplyingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sender-told"] = "The call to the sender is saved",
        ["reply-again"] = "It is sent again now",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapReplying(this IEndpointRouteBuilder referrals)
    {
        ReferralForm[] forms = [new SenderToldForm(), new ReplyAgainForm()];
        foreach (var form in forms)
        {
            referrals.MapForm(form, Policies.PatientRecord);
        }
    }
}
