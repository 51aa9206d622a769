using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>
/// Who can decline. Doubt about capacity leads to an assessment; for somebody who cannot decide, a best-interests decision or
/// an attorney whose power was seen, recorded (clinical ruling 11).
/// </summary>
public static class DeclineRule
{
    /// <summary>A relative or a home has said no.</summary>
    public static readonly Refusal NotTheirs = new(
        "relative-cannot-decline", "A relative or a care home cannot decline for the patient. Ask the patient; where capacity is in doubt, have it assessed.", "Who");

    /// <summary>Capacity was doubted and nobody has assessed it.</summary>
    public static readonly Refusal InDoubt = new("capacity-in-doubt", "Somebody doubts this person's capacity to decide. A clinician assesses it first.");

    /// <summary>The person was found not to be able to decide.</summary>
    public static readonly Refusal Lacking = new(
        "capacity-lacking", "This person was found not to be able to decide this. Record a best-interests decision, or an attorney whose power you have seen.");

    /// <summary>Nobody has recorded how it was decided for the person.</summary>
    public static readonly Refusal NotRecorded = new(
        "decision-not-recorded", "Record the assessment of capacity first, with the best-interests decision or the power of attorney that was seen.");

    /// <summary>The refusal when a referral may not be closed as declined by them; null when it may.</summary>
    public static Refusal? Refused(DeclinedBy who, Referral referral, DecisionContext context) => who switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        DeclinedBy.Patient => PatientCannot(referral),
        DeclinedBy.AttorneySeen => Recorded(DecidedBy.AttorneySeen, referral),
        DeclinedBy.BestInterests => Recorded(DecidedBy.BestInterests, referral),
        _ => Refusal.Missing("DeclinedBy", "Say who declined. A relative or a care home cannot decline for the patient."),
    };

    /// <summary>The refusal when a no cannot come from them; null when it can.</summary>
    internal static Refusal? CannotDecline(ConsentBy who, Referral referral) => who switch
    {
        ConsentBy.Patient => PatientCannot(referral),
        ConsentBy.AttorneySeen => Recorded(DecidedBy.AttorneySeen, referral),
        ConsentBy.BestInterests => Recorded(DecidedBy.BestInterests, referral),
        _ => NotTheirs,
    };

    private static Refusal? PatientCannot(Referral referral) => referral.Triage.Person.Capacity?.Finding switch
    {
        Capacity.Doubted => InDoubt,
        Capacity.Lacks => Lacking,
        _ => null,
    };

    private static Refusal? Recorded(DecidedBy basis, Referral referral) =>
        referral.Triage.Person.Capacity is { Finding: Capacity.Lacks } known && known.DecidedBy == basis ? null : NotRecorded;
}
