using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>The pages on which a decision is changed, taken back or followed by another.</summary>
internal static class ChangingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pathway"] = "The standard is changed",
        ["exemption"] = "Asked for: a second clinician decides",
        ["exemption-agreed"] = "The response is exempt from the standard",
        ["reopen"] = "Opened again",
        ["void"] = "Entered in error: it stands in no figure",
        ["reablement"] = "Reablement has started, with a 2-day clock",
        ["admission-review"] = "The review is saved",
        ["withdrawal-answer"] = "The sender is answered",
        ["call-abandoned"] = "Saved: the call waits for a clinician",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapChanging(this IEndpointRouteBuilder referrals)
    {
        referrals.MapForm(new PathwayForm(), Policies.Triage);
        ReferralForm[] forms =
        [
            new ExemptionForm(), new ExemptionAgreedForm(), new ReopenForm(), new VoidForm(), new ReablementForm(), new AdmissionReviewForm(), new WithdrawalForm(), new CallerGoneForm(),
        ];
        foreach (var form in forms)
        {
            referrals.MapForm(form, Policies.PatientRecord);
        }
    }
}
