using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Allocation;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Integration.Itk.Ambulance;
using Ucr.Server.Integration.Push;
using Ucr.Server.Outcomes.Deaths;
using Ucr.Server.Outcomes.Feedback;
using Ucr.Server.Triage.Following;

namespace Ucr.Server.Storage;

/// <summary>What has to be done after an event, by a durable message in the event's own transaction.</summary>
internal static class FollowUps
{
    public static IEnumerable<object> Of(
        string provider, IReadOnlyCollection<(ReferralId Referral, IReferralEvent Event)> onReferrals, Func<ReferralId, Referral?> stateOf, ServicePolicies policies) =>
    [
        .. onReferrals.SelectMany(item => AfterReceipt.Of(provider, item.Referral, item.Event, policies)),
        .. onReferrals.SelectMany(item => AnswersOwed.Of(provider, item.Referral, item.Event, stateOf(item.Referral), policies)),
        .. onReferrals.Where(item => item.Event is DeathReported { HeardFrom: null, Source: not DeathSource.Trace } or DeathReportRetracted { HeardFrom: null })
            .Select(item => new TellOtherReferrals(provider, item.Referral)),
        .. onReferrals.SelectMany(item => SendAmbulanceRequest.After(provider, item.Referral, item.Event)),
        .. onReferrals.Where(item => item.Event is ReferralAccepted && !onReferrals.Any(other => other.Event is VisitArranged && other.Referral == item.Referral))
            .Select(item => new PlanCrisisVisit(provider, item.Referral)),
    ];

    public static IEnumerable<object> OfShifts(string provider, IEnumerable<(ShiftId Shift, IShiftEvent Event)> onShifts) =>
        onShifts.Where(item => item.Event is ClinicianUnavailable or ShiftCancelled).Select(item => item.Shift).Distinct()
            .Select(shift => new FreeVisits(provider, shift));
}
