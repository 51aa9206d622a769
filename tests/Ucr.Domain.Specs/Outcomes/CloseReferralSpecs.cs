using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Specs.Outcomes;

public class CloseReferralSpecs
{
    private static readonly CloseReferral Done = new(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 40));
    private static readonly CloseReferral Declined = Done with { Reason = ClosureReason.Declined, DeclinedBy = DeclinedBy.Patient };

    [Fact]
    public void seen_with_an_outcome_it_closes() => Ended().When(Done, Nurse, T(10, 40)).Then(
        new ReferralClosed(ClosureReason.TreatmentCompleted, null, null, Nurse.Id, T(10, 40)));

    [Fact]
    public void seen_with_a_visit_to_come_it_stays_open() =>
        Ended().After(Plan(T(10, 35), Domain.Visits.VisitPurpose.FollowUp, OtherVisit), Desk, T(10, 35))
            .When(Done, Nurse, T(10, 40)).ThenRefused(ClosureRule.VisitOpen);

    [Fact]
    public void nobody_closes_while_somebody_is_with_the_patient() => WithPatient().When(Done, TriageNurse, T(10, 40)).ThenRefused(ClosureRule.WithPatient);

    [Fact]
    public void ruling_02_unseen_only_a_registered_clinician_closes()
    {
        Accepted().When(Declined, Desk, T(10, 40)).ThenRefused(Refusal.ClinicianMustDecide);
        Accepted().When(Declined, Lapsed, T(10, 40)).ThenRefused(Refusal.ClinicianMustDecide);
    }

    [Fact]
    public void rule_28_declined_names_who_and_invents_no_clock_stop()
    {
        Accepted().When(Declined with { DeclinedBy = null }, TriageNurse, T(10, 40)).ThenRefused("value-missing", "DeclinedBy");
        Accepted().When(Declined, TriageNurse, T(10, 40)).Then(
            new ClockAbandoned(ResponseStandard.TwoHour, T(10, 40)),
            new ReferralClosed(ClosureReason.Declined, DeclinedBy.Patient, null, TriageNurse.Id, T(10, 40)));
    }

    [Fact]
    public void no_contact_needs_a_search()
    {
        var noContact = Done with { Reason = ClosureReason.NoContact };
        UnderWay().When(noContact, TriageNurse, T(10, 40)).ThenRefused(ClosureRule.NoSearch);
        NoAccess().When(noContact, TriageNurse, T(10, 40)).ThenRefused(SearchRule.NotDone);
    }

    [Fact]
    public void death_is_recorded_before_a_referral_closes_for_it() =>
        UnderWay().When(Done with { Reason = ClosureReason.Died }, TriageNurse, T(10, 40)).ThenRefused(RetractDeathReport.NotReported);

    [Fact]
    public void whoever_waits_for_an_ambulance_stays_ours()
    {
        var waiting = Accepted().After(new RaiseEmergency(Ours, null, TriageNurse.Id, Why, T(9, 30)), TriageNurse, T(9, 30));
        waiting.When(Done, TriageNurse, T(10, 40)).ThenRefused(Refusal.AwaitingAmbulance);
        waiting.Decide(Done with { Reason = ClosureReason.EnteredInError }, TriageNurse, T(10, 40)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(ClosureReason.Withdrawn)]
    [InlineData(ClosureReason.Duplicate)]
    [InlineData(ClosureReason.Rejected)]
    public void some_reasons_have_a_step_of_their_own(ClosureReason reason) =>
        AtNine().When(Done with { Reason = reason }, TriageNurse, T(10, 40)).ThenRefused("value-not-possible", "Reason");

    [Fact]
    public void the_same_again_changes_nothing_and_another_is_told()
    {
        Ended().After(Done, Nurse, T(10, 40)).When(Done, Nurse, T(10, 41)).ThenNothing();
        Ended().After(Done, Nurse, T(10, 40)).When(Declined, Nurse, T(10, 41)).ThenRefused(Refusal.ReferralClosed);
    }
}
