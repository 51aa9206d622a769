using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks;

public class ClockStopSpecs
{
    [Fact]
    public void rule_23_the_first_attended_face_to_face_contact_stops_the_clock_and_the_door_does_not()
    {
        AtTheDoor().Referral.Clock!.Runs.ShouldBeTrue();
        WithPatient().Referral.Clock!.StoppedAt.ShouldBe(T(9, 50));
        ClockRule.StopFor(Accepted().Referral, OurVisit, ByMechanism("01"), Defaults).ShouldHaveSingleItem()
            .ShouldBe(new ClockStopped(T(9, 50), OurVisit, Contact, new("first-attended-face-to-face-contact/1")));
    }

    [Fact]
    public void rule_24_a_telephone_call_stops_nothing() =>
        ClockRule.StopFor(Accepted().Referral, OurVisit, ByMechanism("02"), Defaults).ShouldBeEmpty();

    [Fact]
    public void rule_25_a_remote_assessment_stops_the_clock_only_under_the_policy_that_says_so()
    {
        var stops = Under(new ClockPolicies { Remote = RemoteStop.WhenItWasTheResponse });
        ClockStopRule.ByRemoteContact(Accepted().Referral, true, Contact, T(9, 30), Defaults).ShouldBeEmpty();
        ClockStopRule.ByRemoteContact(Accepted().Referral, false, Contact, T(9, 30), stops).ShouldBeEmpty();
        ClockStopRule.ByRemoteContact(Accepted().Referral, true, Contact, T(9, 30), stops).ShouldHaveSingleItem()
            .ShouldBe(new ClockStopped(T(9, 30), null, Contact, new("remote-stop/1")));
    }

    [Fact]
    public void rule_37_a_first_responder_stops_the_clock_only_when_registered_and_the_policy_says_so()
    {
        var stops = Under(new ClockPolicies { FirstResponder = FirstResponderStop.WhenRegistered });
        ClockStopRule.ByFirstResponder(Accepted().Referral, true, Contact, T(9, 30), Under(new ClockPolicies { FirstResponder = FirstResponderStop.Never })).ShouldBeEmpty();
        ClockStopRule.ByFirstResponder(Accepted().Referral, false, Contact, T(9, 30), stops).ShouldBeEmpty();
        ClockStopRule.ByFirstResponder(Accepted().Referral, true, Contact, T(9, 30), stops).ShouldHaveSingleItem().Policy.Value.ShouldBe("registered-responder/1");
    }

    [Fact]
    public void nothing_stops_a_clock_twice_or_before_its_start()
    {
        var stops = Under(new ClockPolicies { FirstResponder = FirstResponderStop.WhenRegistered });
        ClockStopRule.ByFirstResponder(WithPatient().Referral, true, Contact, T(9, 55), stops).ShouldBeEmpty();
        ClockStopRule.ByFirstResponder(AtNine().Referral, true, Contact, T(9, 55), stops).ShouldBeEmpty();
        ClockStopRule.ByFirstResponder(Accepted().Referral, true, Contact, T(9, 0) - Tick, stops).ShouldBeEmpty();
        ClockStopRule.ByFirstResponder(Accepted().Referral, true, Contact, T(9, 0), stops).ShouldHaveSingleItem();
    }

    [Fact]
    public void ruling_14_arrival_at_the_door_does_not_stop_the_two_hour_clock_and_the_contact_does()
    {
        Clock(AtTheDoor(), ClockKind.TwoHour).Runs.ShouldBeTrue();
        Clock(NoAccess(), ClockKind.TwoHour).Runs.ShouldBeTrue();
        Clock(WithPatient(), ClockKind.TwoHour).StoppedAt.ShouldBe(T(9, 50));
    }

    [Fact]
    public void ruling_16_a_contact_while_the_ambulance_is_on_its_way_stops_the_clock_and_still_waits_for_the_crew()
    {
        var referral = AtTheDoor().After(new RaiseEmergency(Ours, "CAD 17", Nurse.Id, Why, T(9, 45)), Nurse, T(9, 45)).After(StartContact(T(9, 50)), Nurse, T(9, 50)).Referral;

        (referral.Stage, referral.Clock!.StoppedAt).ShouldBe((Stage.AwaitingAmbulance, T(9, 50)));
        WithPatient().Referral.Stage.ShouldBe(Stage.Seen);
    }

    private static CareContactStarted ByMechanism(string mechanism) => new(Contact, Nurse.Id, mechanism, "5", Nurse.Id, T(9, 50));
}
