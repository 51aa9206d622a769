using System.Diagnostics;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Server.Pages.Wording;

/// <summary>How responses end, in words.</summary>
public static class ClosureText
{
    /// <summary>"The person declined".</summary>
    public static string Of(ClosureReason reason) => reason switch
    {
        ClosureReason.TreatmentCompleted => "Treatment completed",
        ClosureReason.Admitted => "Admitted to hospital",
        ClosureReason.Conveyed => "Taken to hospital",
        ClosureReason.Died => "Died",
        ClosureReason.Declined => "Declined",
        ClosureReason.Moved => "Moved away",
        ClosureReason.NoContact => "Could not be found or reached, after a search",
        ClosureReason.Onward => "Another service has taken over",
        ClosureReason.Withdrawn => "Taken back by the sender",
        ClosureReason.Duplicate => "Same need as another referral",
        ClosureReason.EnteredInError => "Entered in error",
        ClosureReason.Rejected => "Not taken on at triage",
        ClosureReason.Other => "Something else",
        _ => throw new UnreachableException($"No words for {reason}."),
    };

    /// <summary>For after "declined by".</summary>
    public static string Of(DeclinedBy who) => who switch
    {
        DeclinedBy.Patient => "the patient, who has capacity",
        DeclinedBy.AttorneySeen => "an attorney, whose power was seen",
        DeclinedBy.BestInterests => "a recorded best-interests decision",
        _ => throw new UnreachableException($"No words for {who}."),
    };

    /// <summary>"Treated and stays at home".</summary>
    public static string Of(OutcomeResult result) => result switch
    {
        OutcomeResult.TreatedAtHome => "Treated and stays at home",
        OutcomeResult.NothingFurther => "Assessed, nothing further needed",
        OutcomeResult.FurtherVisits => "Stays at home, with further visits",
        OutcomeResult.ReferredOn => "Referred to another service",
        OutcomeResult.Conveyed => "Taken to hospital",
        OutcomeResult.Died => "Died",
        _ => throw new UnreachableException($"No words for {result}."),
    };

    /// <summary>The national reason in words.</summary>
    public static string Of(RejectionReason reason) => reason switch
    {
        RejectionReason.Duplicate => "duplicate referral",
        RejectionReason.Inappropriate => "not appropriate for this service",
        RejectionReason.Incomplete => "information is incomplete",
        _ => throw new UnreachableException($"No words for {reason}."),
    };
}
