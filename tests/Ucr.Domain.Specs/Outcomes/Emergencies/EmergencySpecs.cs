using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Handovers;

namespace Ucr.Domain.Specs.Outcomes.Emergencies;

public class EmergencySpecs
{
    private static readonly Guid Request = Guid.Parse("00000000-0000-7000-8000-0000000000d1");
    private static readonly RequestAmbulance Ask = new(Ours, Request, AmbulanceCategory.Two, T(9, 21));

    [Fact]
    public void ruling_16_an_upgrade_stays_open_until_the_crew_is_with_the_patient()
    {
        Waiting().Referral.IsOpen.ShouldBeTrue();
        Waiting().When(new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 0)), TriageNurse, T(10, 0)).ThenRefused(Refusal.AwaitingAmbulance);
        Accountable.For(Waiting().Referral, [], Defaults)!.Who.ShouldBe(TriageNurse.Id);
    }

    [Fact]
    public void rule_31_a_conveyed_person_closes_when_the_crew_is_there_and_no_response_time_is_invented()
    {
        var conveyed = Waiting().After(new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, T(9, 50)), TriageNurse, T(9, 50)).Referral;
        conveyed.IsOpen.ShouldBeFalse();
        conveyed.Clock.ShouldNotBeNull().StoppedAt.ShouldBeNull();
        conveyed.Closure.ShouldBe(ClosureReason.Conveyed, "counted as its own outcome");
    }

    [Fact]
    public void rule_32_a_category_1_or_2_upgrade_raises_an_ambulance_request_that_waits_for_its_answer()
    {
        var asked = Waiting().After(Ask, TriageNurse, T(9, 21));
        asked.Referral.Care.Ambulance.ShouldNotBeNull().WaitsForAnswer.ShouldBeTrue();
        asked.When(Ask, TriageNurse, T(9, 22)).ThenNothing();
        Waiting().After(Ask with { Category = AmbulanceCategory.Three }, TriageNurse, T(9, 21)).Referral.Care.Ambulance!.WaitsForAnswer.ShouldBeFalse();
        Accepted().When(Ask, TriageNurse, T(9, 21)).ThenRefused(RecordAmbulanceCrew.NoEmergency);
    }

    [Fact]
    public void ruling_16_an_acknowledged_request_waits_no_longer()
    {
        var asked = Waiting().After(Ask, TriageNurse, T(9, 21));
        var acknowledge = new AcknowledgeAmbulanceRequest(Ours, Request, ByPhone: true, "CAD 17", T(9, 23));
        var known = asked.After(acknowledge, CallTaker, T(9, 23));
        known.Referral.Care.Ambulance!.WaitsForAnswer.ShouldBeFalse();
        known.Referral.CadNumber.ShouldBe("CAD 17");
        known.When(acknowledge, CallTaker, T(9, 24)).ThenNothing();
        Waiting().When(acknowledge, CallTaker, T(9, 24)).ThenRefused(AcknowledgeAmbulanceRequest.NotRequested);
    }

    [Fact]
    public void ruling_16_a_message_that_was_not_taken_is_known_once_and_changes_nothing_else()
    {
        var asked = Waiting().After(Ask, TriageNurse, T(9, 21));
        var failed = new RecordAmbulanceMessage(Ours, Request, 1, "not-reached", TryingAgain: true, T(9, 21));
        var known = asked.After(failed, Actor.Service, T(9, 21));
        known.Referral.Care.Ambulance!.NotTaken!.Why.ShouldBe("not-reached");
        known.Referral.Care.Ambulance.WaitsForAnswer.ShouldBeTrue();
        known.When(failed, Actor.Service, T(9, 22)).ThenNothing();
        known.When(failed with { Attempt = 2, TryingAgain = false }, Actor.Service, T(9, 22)).ThenOnly<AmbulanceMessageNotTaken>().TryingAgain.ShouldBeFalse();
        var answered = known.After(new AcknowledgeAmbulanceRequest(Ours, Request, ByPhone: true, "CAD 17", T(9, 23)), CallTaker, T(9, 23));
        answered.When(failed with { Attempt = 3 }, Actor.Service, T(9, 24)).ThenNothing();
        Waiting().When(failed, Actor.Service, T(9, 24)).ThenNothing();
    }

    [Fact]
    public void ruling_17_due_safety_calls_and_missed_ones_are_counted()
    {
        var world = Waiting().Holding(new EscalationRaised(EscalationKind.AmbulanceSafetyCall, T(9, 50)));
        SafetyCallCount.Of(world.Referral).ShouldBe(new(Due: 1, Missed: 0, Unanswered: 1));
        world.Holding(new EscalationRaised(EscalationKind.AmbulanceSafetyCall, T(10, 20)));
        SafetyCallCount.Of(world.Referral).ShouldBe(new(Due: 2, Missed: 1, Unanswered: 1));
        world.After(new MakeSafetyCall(Ours, SafetyCallFor.Ambulance, Reached: false, Why, T(10, 21)), CallTaker, T(10, 21));
        SafetyCallCount.Of(world.Referral).ShouldBe(new(Due: 2, Missed: 1, Unanswered: 0));
    }

    [Fact]
    public void ruling_17_a_call_that_triage_promised_is_counted_and_made_by_triaging_again()
    {
        var again = new TriageAgain(Ours, ClinicalUrgency.High, T(10, 0), Why, T(9, 30));
        var world = Accepted().After(again, TriageNurse, T(9, 30)).Holding(new EscalationRaised(EscalationKind.SafetyCallDue, T(10, 0)));
        SafetyCallCount.Of(world.Referral).ShouldBe(new(Due: 1, Missed: 0, Unanswered: 1));
        world.After(again with { NextCallAt = T(10, 40), OccurredAt = T(10, 5) }, TriageNurse, T(10, 5));
        SafetyCallCount.Of(world.Referral).ShouldBe(new(Due: 1, Missed: 0, Unanswered: 0));
    }

    [Fact]
    public void ruling_17_a_call_that_was_due_when_the_wait_ended_is_missed_and_no_longer_due()
    {
        var world = Waiting().Holding(new EscalationRaised(EscalationKind.AmbulanceSafetyCall, T(9, 50)))
            .After(new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, T(9, 55)), TriageNurse, T(9, 55));
        SafetyCallCount.Of(world.Referral).ShouldBe(new(Due: 1, Missed: 1, Unanswered: 0));
    }

    [Fact]
    public void ruling_17_at_a_breach_a_clinician_rings()
    {
        var call = new MakeSafetyCall(Ours, SafetyCallFor.Breach, true, Why, T(11, 5));
        Accepted().When(call, CallTaker, T(11, 5)).ThenRefused(Refusal.ClinicianMustDecide);
        Accepted().When(call, TriageNurse, T(11, 5)).ThenOnly<SafetyCallMade>().Reached.ShouldBeTrue();
        Accepted().After(call, TriageNurse, T(11, 5)).When(call, TriageNurse, T(11, 6)).ThenNothing();
        Accepted().When(call with { Found = Words("") }, TriageNurse, T(11, 5)).ThenRefused("value-missing", "Found");
    }

    [Fact]
    public void an_ambulance_crew_is_relieved_at_a_stated_moment()
    {
        var relieved = Accepted().After(new RelieveCrew(Ours, Nurse.Id, Why, T(9, 30)), Nurse, T(9, 31));
        relieved.Referral.Care.Owner.ShouldBe(new Owner(Nurse.Id, T(9, 30)));
        Accepted().When(new RelieveCrew(Ours, Nurse.Id, Why, T(9, 30)), Desk, T(9, 31)).ThenRefused(Refusal.ClinicianMustDecide);
    }

    private static World Waiting() => Accepted().After(new RaiseEmergency(Ours, null, TriageNurse.Id, Why, T(9, 20)), TriageNurse, T(9, 20));

    [Fact]
    public void a_crew_on_scene_answers_until_it_is_relieved_and_the_minutes_are_kept()
    {
        var rang = AtNine().After(new ReportCrewOnScene(Ours, CrewPlan.WantsToLeave, "A12", T(9, 5)), CallTaker, T(9, 6));
        rang.Referral.Care.Crew.ShouldBe(new Crew(CrewPlan.WantsToLeave, "A12", T(9, 5)));
        rang.When(new ReportCrewOnScene(Ours, CrewPlan.WantsToLeave, "A12", T(9, 7)), CallTaker, T(9, 7)).ThenNothing();
        var relieved = Accepted().After(new ReportCrewOnScene(Ours, CrewPlan.Stays, null, T(9, 16)), CallTaker, T(9, 16))
            .After(new ReportCrewOnScene(Ours, CrewPlan.WantsToLeave, null, T(9, 20)), CallTaker, T(9, 20))
            .After(new RelieveCrew(Ours, Nurse.Id, Why, T(9, 30)), Nurse, T(9, 31));
        relieved.Referral.Care.Crew!.Kept.ShouldBe(Duration.FromMinutes(14));
    }

    [Fact]
    public void a_crew_is_written_down_by_whoever_takes_the_call_while_the_referral_is_open() =>
        AtNine().When(new ReportCrewOnScene(Ours, CrewPlan.Stays, null, T(9, 5)), Sender, T(9, 6)).ThenRefused("staff-must-record");
}
