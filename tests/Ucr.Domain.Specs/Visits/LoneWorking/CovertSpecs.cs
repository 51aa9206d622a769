using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Visits.LoneWorking;

namespace Ucr.Domain.Specs.Visits.LoneWorking;

public class CovertSpecs
{
    private static readonly SignalDuress Help = new(OurVisit, Nurse.Id, new(400_100, 300_100), T(10, 0));

    [Fact]
    public void ruling_21_whoever_is_on_the_visit_sees_nothing_of_a_covert_call_for_help()
    {
        var called = WithPatient().After(Help, Nurse, T(10, 0));
        called.Visit.For(Nurse).Watch.ShouldBe(WithPatient().Visit.Watch);
        called.Referral.For(Nurse, called.Visits).Escalations.ShouldNotContain(raised => raised.Kind == EscalationKind.Duress);
        var both = Nurse with { Roles = new HashSet<Role> { Role.Clinician, Role.TriageClinician } };
        called.Visit.For(both).Watch.Duress.ShouldBeNull("the phone in their hand is the same one, whatever they do on other days");
    }

    [Fact]
    public void ruling_21_the_desk_sees_a_covert_call_for_help()
    {
        var called = WithPatient().After(Help, Nurse, T(10, 0));
        foreach (var viewer in new[] { Desk, TriageNurse, CallTaker, Actor.Service })
        {
            called.Visit.For(viewer).ShouldBeSameAs(called.Visit);
            called.Referral.For(viewer, called.Visits).ShouldBeSameAs(called.Referral);
        }
    }

    [Fact]
    public void ruling_21_a_clinician_who_was_taken_off_the_visit_or_goes_elsewhere_does_not_see_it_either()
    {
        var called = WithPatient().After(Help, Nurse, T(10, 0));
        var alone = called.Visit with { Crew = [] };
        var both = Nurse with { Roles = new HashSet<Role> { Role.Clinician, Role.Dispatcher } };
        Covert.IsHiddenFrom(both, [alone]).ShouldBeTrue();
        Covert.IsHiddenFrom(both, []).ShouldBeFalse();
        Covert.IsHiddenFrom(Nurse, []).ShouldBeTrue();
    }

    [Fact]
    public void ruling_21_every_fact_that_tells_of_a_covert_call_is_known()
    {
        var facts = WithPatient().Decide(Help, Nurse, T(10, 0)).ToList();
        facts.Count(Covert.Tells).ShouldBe(facts.Count);
        Covert.Tells(new DuressStoodDown(Nurse.Id, "She is safe", Desk.Id, T(10, 10))).ShouldBeTrue();
        Covert.Tells(new EscalationAcknowledged(EscalationKind.Duress, Desk.Id, T(10, 1))).ShouldBeTrue();
        Covert.Tells(new EscalationNotified(EscalationKind.Duress, T(10, 0), 1, NotificationChannel.Sms, "Dispatcher", true, T(10, 0))).ShouldBeTrue();
        Covert.Tells(new EscalationRaised(EscalationKind.DueSoon, T(10, 30))).ShouldBeFalse();
    }
}
