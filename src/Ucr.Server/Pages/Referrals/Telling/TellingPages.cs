using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>The pages of calls: with the patient, with whoever referred, and with another service.</summary>
internal static class TellingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["informed"] = "What was told is saved",
        ["arrival-window"] = "The window is changed: ring whoever was told the old one",
        ["referrer-call"] = "The call is saved",
        ["advice"] = "The advice is saved",
        ["warm-transfer"] = "The transfer runs: stay on the line",
        ["transfer-end"] = "What came of the transfer is saved",
        ["resolved-remotely"] = "Closed as resolved without a visit",
        ["triage-again"] = "The call is saved, and the next one is set",
        ["safety-call"] = "The safety call is saved",
    };

    /// <summary>Maps the pages: whoever may open the record may record a call; the deciders say who decides.</summary>
    public static void MapTelling(this IEndpointRouteBuilder referrals)
    {
        ReferralForm[] forms =
        [
            new InformForm(), new ArrivalWindowForm(), new ReferrerCallForm(), new AdviceForm(), new TransferForm(), new TransferEndForm(), new RemoteForm(), new TriageAgainForm(), new SafetyCallForm(),
        ];
        foreach (var form in forms)
        {
            referrals.MapForm(form, Policies.PatientRecord);
        }
    }
}
