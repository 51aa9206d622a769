using Ucr.Domain.Settings;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Outcomes.Actions;

/// <summary>
/// Until the record is written back by itself, the GP is told within 24 hours of a contact (clinical ruling 23). Whoever saw
/// the person takes the task on by ending the contact; anybody else may take it over from them.
/// </summary>
internal static class GpToldTask
{
    public static IEnumerable<IReferralEvent> After(Referral referral, CareContactEnded contact, ServiceSettings settings)
    {
        var policies = settings.At(contact.OccurredAt);
        if (policies.Outcomes.GpToldWithin is not { } limit
            || referral.Care.Actions.Any(action => action.Kind == ActionKind.GpTold && action.DoneAt is null))
        {
            yield break;
        }

        yield return new ActionOwed(
            contact.Contact, ActionKind.GpTold, null, contact.Clinician, contact.OccurredAt + limit, policies.Named("gp-told"), contact.By, contact.OccurredAt);
        yield return new ActionAccepted(contact.Contact, contact.Clinician, contact.OccurredAt);
    }
}
