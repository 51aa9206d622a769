using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>The pages of which referral belongs to which, and whose it is.</summary>
internal static class LinkingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["duplicate"] = "Linked: the first referral keeps its clock",
        ["not-a-duplicate"] = "The link is gone: this referral waits for triage",
        ["reassign"] = "Filed under the right patient",
        ["same-person"] = "Saved: the two records are one person",
        ["two-people"] = "Saved: they are two people",
        ["trace"] = "The national record was asked: see what it said below",
        ["identified"] = "The NHS number is saved",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapLinking(this IEndpointRouteBuilder referrals)
    {
        referrals.MapForm(new DuplicateForm(), Policies.Triage);
        referrals.MapForm(new NotADuplicateForm(), Policies.Triage);
        referrals.MapForm(new ReassignForm(), Policies.PatientRecord);
        referrals.MapForm(new IdentifyForm(), Policies.PatientRecord);
        referrals.MapForm(SamenessForm.OnePerson, Policies.PatientRecord);
        referrals.MapForm(SamenessForm.TwoPeople, Policies.PatientRecord);
        referrals.MapForm(new TraceForm(), Policies.PatientRecord);
    }
}
