using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Timing;

/// <summary>The pages of facts that move clocks, or stand beside them.</summary>
internal static class TimingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["later-time"] = "Both times are saved: the clock runs on",
        ["extend-reablement"] = "Reablement goes on until then",
        ["admission-otherwise"] = "Saved",
        ["pathway-receipt"] = "The other provider's receipt is saved",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapTiming(this IEndpointRouteBuilder referrals)
    {
        ReferralForm[] forms = [new LaterTimeForm(), new ExtendReablementForm(), new AdmissionOtherwiseForm(), new OtherReceiptForm()];
        foreach (var form in forms)
        {
            referrals.MapForm(form, Policies.PatientRecord);
        }
    }
}
