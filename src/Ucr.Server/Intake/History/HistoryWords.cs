using System.Collections.Frozen;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Server.Intake.History;

/// <summary>The words of the format, and what each means here.</summary>
internal static class HistoryWords
{
    public static readonly FrozenSet<string> Line = Names(
        "reference", "provider", "receivedAt", "source", "referrerOrganisation", "patient", "need", "needText", "decision", "decidedAt", "rejectionReason", "redirectedTo", "standard",
        "exemptReason", "clockStartedAt", "clockStartReason", "changes", "contacts", "closedAt", "closure", "diedOn", "team", "locality", "corrects", "reason");

    public static readonly FrozenSet<string> Patient = Names("key", "birthDate", "nhsNumber", "gender", "sex", "ethnicCategory", "postcode", "gpPractice", "caseManaged", "frailty");

    public static readonly FrozenSet<string> Change = Names("at", "from", "to", "by", "reason");

    public static readonly FrozenSet<string> Contact = Names("id", "startedAt", "endedAt", "mechanism", "attendance", "team", "clinician", "staffGroup", "location", "outcome");

    public static readonly FrozenDictionary<string, ReferralSource> Sources = new Dictionary<string, ReferralSource>(StringComparer.Ordinal)
    {
        ["999"] = ReferralSource.Ambulance999,
        ["111"] = ReferralSource.Nhs111,
        ["gp"] = ReferralSource.Gp,
        ["self_or_carer"] = ReferralSource.SelfOrCarer,
        ["care_home"] = ReferralSource.CareHome,
        ["hospital"] = ReferralSource.Hospital,
        ["social_care"] = ReferralSource.SocialCare,
        ["telecare"] = ReferralSource.Telecare,
        ["pharmacy"] = ReferralSource.Pharmacy,
        ["community_service"] = ReferralSource.CommunityService,
        ["virtual_ward"] = ReferralSource.VirtualWard,
        ["hospice"] = ReferralSource.Hospice,
        ["mental_health"] = ReferralSource.MentalHealth,
        ["voluntary"] = ReferralSource.Voluntary,
        ["other"] = ReferralSource.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, HistoryDecision> Decisions = new Dictionary<string, HistoryDecision>(StringComparer.Ordinal)
    {
        ["accepted"] = HistoryDecision.Accepted,
        ["rejected"] = HistoryDecision.Rejected,
        ["redirected"] = HistoryDecision.Redirected,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, RejectionReason> Rejections = new Dictionary<string, RejectionReason>(StringComparer.Ordinal)
    {
        ["01"] = RejectionReason.Duplicate,
        ["02"] = RejectionReason.Inappropriate,
        ["03"] = RejectionReason.Incomplete,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, ResponseStandard> Standards = new Dictionary<string, ResponseStandard>(StringComparer.Ordinal)
    {
        ["two_hour"] = ResponseStandard.TwoHour,
        ["two_hour_exempt"] = ResponseStandard.TwoHourExempt,
        ["two_day"] = ResponseStandard.TwoDay,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, ClosureReason> Closures = new Dictionary<string, ClosureReason>(StringComparer.Ordinal)
    {
        ["treatment_completed"] = ClosureReason.TreatmentCompleted,
        ["admitted"] = ClosureReason.Admitted,
        ["conveyed"] = ClosureReason.Conveyed,
        ["died"] = ClosureReason.Died,
        ["declined"] = ClosureReason.Declined,
        ["moved"] = ClosureReason.Moved,
        ["no_contact"] = ClosureReason.NoContact,
        ["onward"] = ClosureReason.Onward,
        ["entered_in_error"] = ClosureReason.EnteredInError,
        ["other"] = ClosureReason.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
