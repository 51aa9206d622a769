using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>The pages of the person's own say and safety.</summary>
internal static class ProtectingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["consent"] = "Their answer is saved",
        ["capacity"] = "What is known of their capacity is saved",
        ["safeguarding"] = "The safeguarding concern is raised",
        ["contact-wish"] = "Who may be told is saved",
        ["wishes"] = "Their wishes are saved",
        ["warning"] = "The warning is saved: whoever goes there sees it",
        ["warning-review"] = "The warning has been looked at again",
    };

    /// <summary>Maps the pages: whoever may open the record may record what was said; the deciders say who else.</summary>
    public static void MapProtecting(this IEndpointRouteBuilder referrals)
    {
        ReferralForm[] forms = [new ConsentForm(), new CapacityForm(), new SafeguardingForm(), new ContactWishForm(), new WishesForm(), new WarningForm(), new WarningReviewForm()];
        foreach (var form in forms)
        {
            referrals.MapForm(form, Policies.PatientRecord);
        }
    }
}
