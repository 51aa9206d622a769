using Ucr.Domain.Visits;

namespace Ucr.Domain.Outcomes.Actions;

/// <summary>The clinical assessment that a lift leaves owed (rule 45) is done by the contact that follows it.</summary>
internal static class AssessmentTask
{
    public static IEnumerable<ActionDone> DoneBy(Referral referral, CareContactEnded contact) =>
        from action in referral.Care.Actions
        where action.Kind == ActionKind.ClinicalAssessment && action.DoneAt is null && action.OwedSince <= contact.OccurredAt
        select new ActionDone(action.Id, null, contact.Clinician, contact.OccurredAt);
}
