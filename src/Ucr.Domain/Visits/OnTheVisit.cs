using Ucr.Domain.Allocation;

namespace Ucr.Domain.Visits;

/// <summary>What holds for everything that a clinician does on a visit.</summary>
internal static class OnTheVisit
{
    /// <summary>Who set off or arrived has not said that they take the visit.</summary>
    public static readonly Refusal NotAccepted =
        new("allocation-not-accepted", "The clinician has not accepted this visit yet. Accept it first.");

    /// <summary>
    /// The refusal when this clinician cannot do it or this actor cannot record it; null when both can. The actor is the
    /// clinician, or a colleague or the desk recording for them.
    /// </summary>
    public static Refusal? Refused(Visit visit, StaffId clinician, DecisionContext context) => visit.SlotOf(clinician) switch
    {
        _ when !context.By.RecordsFor(clinician) => Refusal.NotYoursToRecord,
        _ when visit.Stage == VisitStage.Cancelled => Refusal.VisitNotThere(visit.Stage),
        null => Refusal.NotInCrew,
        { AcceptedAt: null } => NotAccepted,
        { Supervised: true } when !visit.Crew.Any(slot => slot is { Clinician: not null, Supervised: false }) => AllocateClinician.NotAlone,
        _ => null,
    };
}
