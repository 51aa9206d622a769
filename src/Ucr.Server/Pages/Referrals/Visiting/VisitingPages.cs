using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>The pages of who goes, when, and who else does.</summary>
internal static class VisitingPages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["plan-visit"] = "The visit is planned: allocate it",
        ["reschedule"] = "The visit has another time: tell the patient",
        ["ambulance"] = "An ambulance is asked for. No answer within 60 seconds: ring 999",
        ["ambulance-answer"] = "The ambulance service has the request",
        ["crew-relieved"] = "The crew may leave: we answer for the person",
        ["lift"] = "The lift is saved: a clinical assessment is still owed",
        ["delegate"] = "They are asked: it stays ours until they accept",
        ["delegate-answer"] = "Their answer is saved",
        ["override-scope"] = "They may go: allocate the visit",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapVisiting(this IEndpointRouteBuilder referrals)
    {
        ReferralForm[] forms =
        [
            new RescheduleForm(), new PlanVisitForm(), new AmbulanceForm(), new AmbulanceAnswerForm(), new CrewRelievedForm(), new LiftForm(), new DelegateForm(), new DelegationAnswerForm(),
        ];
        foreach (var form in forms)
        {
            referrals.MapForm(form, Policies.PatientRecord);
        }

        referrals.MapForm(new ScopeForm(), Policies.Triage);
    }
}
