using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Following;

/// <summary>The pages of what is owed after a visit, who else helps, and what became of the person.</summary>
internal static class FollowingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["owe"] = "Saved: it is owed until somebody has taken it on",
        ["refer-on"] = "Saved: the person stays ours until they answer",
        ["onward-answer"] = "Their answer is saved",
        ["death"] = "The death is recorded: visits and messages stop",
        ["lives"] = "The death is taken back",
        ["later-outcome"] = "The outcome is saved",
        ["breach-reason"] = "The reason is saved",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapFollowing(this IEndpointRouteBuilder referrals)
    {
        ReferralForm[] forms = [new OweForm(), new ReferOnForm(), new OnwardAnswerForm(), new LivesForm(), new LaterOutcomeForm(), new BreachForm()];
        foreach (var form in forms)
        {
            referrals.MapForm(form, Policies.PatientRecord);
        }
    }
}
