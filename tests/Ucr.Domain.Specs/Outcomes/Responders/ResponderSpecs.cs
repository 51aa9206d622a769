using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Responders;

namespace Ucr.Domain.Specs.Outcomes.Responders;

public class ResponderSpecs
{
    private static readonly OdsCode Us = OdsCode.Parse("RYZ");
    private static readonly OdsCode Them = OdsCode.Parse("RXZ");
    private static readonly DelegateResponse Ask = new(Ours, Us, Them, Us, "Nearer", T(9, 15));
    private static readonly RecordPartnerContact TheirContact = new(Ours, Them, "District nursing", Contact, true, "01", "5", T(9, 40));
    private static readonly RecordLift Lift = new(Ours, "Falls pick-up", 1, Why, T(9, 35));

    [Fact]
    public void rule_36_a_response_by_another_provider_counts_and_names_organisation_and_team()
    {
        var seen = Accepted().After(TheirContact, Desk, T(9, 50));
        seen.Referral.Clock!.StoppedAt.ShouldBe(T(9, 40));
        seen.Referral.Stage.ShouldBe(Stage.Seen);
        Accepted().Decide(TheirContact, Desk, T(9, 50)).OfType<PartnerContactRecorded>().Single().Organisation.ShouldBe(Them);
        Accepted().Decide(TheirContact, Desk, T(9, 50)).OfType<ClockStopped>().Single().Policy.Value.ShouldBe("another-providers-contact/1");
        seen.When(TheirContact, Desk, T(9, 51)).ThenNothing();
    }

    [Fact]
    public void rule_36_what_does_not_meet_the_definition_does_not_count()
    {
        Accepted().After(TheirContact with { Mechanism = "02" }, Desk, T(9, 50)).Referral.Clock!.Runs.ShouldBeTrue();
        Accepted().After(TheirContact with { Attendance = "7" }, Desk, T(9, 50)).Referral.Clock!.Runs.ShouldBeTrue();
        Accepted().When(TheirContact with { IdentityConfirmed = false }, Desk, T(9, 50)).ThenRefused("identity-not-confirmed", "IdentityConfirmed");
    }

    [Fact]
    public void rule_36_accountable_responding_and_submitting_organisation_are_kept_apart()
    {
        var asked = Accepted().After(Ask, Desk, T(9, 15));
        asked.Referral.Care.Delegation.ShouldBe(new Delegation(Us, Them, Us, T(9, 15)));
        asked.Referral.Care.Delegation!.IsTheirs.ShouldBeFalse("ours until they accept");
        asked.When(Ask, Desk, T(9, 16)).ThenNothing();
        asked.When(Ask with { Responding = Us }, Desk, T(9, 16)).ThenRefused(DelegateResponse.AlreadyDelegated);
        asked.After(new AnswerDelegation(Ours, true, Why, T(9, 18)), Desk, T(9, 18)).Referral.Care.Delegation!.IsTheirs.ShouldBeTrue();
    }

    [Fact]
    public void rule_36_a_response_that_is_given_back_is_ours_again_with_its_clock()
    {
        var back = Accepted().After(Ask, Desk, T(9, 15)).After(new AnswerDelegation(Ours, false, Why, T(9, 30)), Desk, T(9, 30));
        back.Referral.Care.Delegation!.IsTheirs.ShouldBeFalse();
        back.Referral.Clock!.StartedAt.ShouldBe(T(9, 0));
        back.Decide(Ask with { OccurredAt = T(9, 31) }, Desk, T(9, 31)).Refusal.ShouldBeNull();
        Accepted().When(new AnswerDelegation(Ours, true, Why, T(9, 18)), Desk, T(9, 18)).ThenRefused(AnswerDelegation.NotDelegated);
    }

    [Fact]
    public void rule_37_a_first_responder_stops_no_clock_by_default()
    {
        var there = Accepted().After(new RecordFirstResponder(Ours, "community-first-responders", Contact, T(9, 30)), Desk, T(9, 30));
        there.Referral.Clock!.Runs.ShouldBeTrue();
        there.When(new RecordFirstResponder(Ours, "community-first-responders", Contact, T(9, 30)), Desk, T(9, 31)).ThenNothing();
    }

    [Fact]
    public void rule_37_a_first_responder_stops_the_clock_under_a_registered_responder_policy()
    {
        var policies = ServicePolicies.Default with { Version = 2, Outcomes = new() { RegisteredResponders = ["falls-responders"] } };
        var settings = new ServiceSettings { Changes = [new(T(0, 0), policies)] };
        var decision = new RecordFirstResponder(Ours, "falls-responders", Contact, T(9, 30)).Decide(Accepted().Referral, new(Desk, T(9, 31), settings));
        decision.OfType<FirstResponderAttended>().Single().Registered.ShouldBeTrue();
        decision.OfType<ClockStopped>().Single().Policy.Value.ShouldBe("registered-responder/2");
    }

    [Fact]
    public void rule_45_a_lift_is_recorded_by_itself_and_an_assessment_is_still_owed()
    {
        var lifted = Accepted().After(Lift, Desk, T(9, 35));
        lifted.Referral.Care.LiftedAt.ShouldBe(T(9, 35));
        lifted.Referral.Clock!.Runs.ShouldBeTrue("a lift is not a response");
        lifted.Referral.Care.Actions.ShouldHaveSingleItem().Kind.ShouldBe(ActionKind.ClinicalAssessment);
        lifted.When(new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 0)), TriageNurse, T(10, 0)).ThenRefused("actions-owed");
        lifted.When(Lift, Desk, T(9, 36)).ThenNothing();
    }

    [Fact]
    public void rule_45_a_serious_injury_is_not_lifted() => Accepted().When(Lift with { InjuryLevel = 3 }, Desk, T(9, 35)).ThenRefused(RecordLift.SeriousInjury);

    [Fact]
    public void rule_45_seeing_the_person_after_the_lift_is_the_assessment()
    {
        var seen = AtTheDoor().After(Lift, Desk, T(9, 45)).After(StartContact(T(9, 50)), Nurse, T(9, 50)).After(Record(T(10, 30)), Nurse, T(10, 30));
        seen.Referral.Care.Actions.Single(action => action.Kind == ActionKind.ClinicalAssessment).DoneAt.ShouldBe(T(10, 30));
    }
}
