using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Handovers;

namespace Ucr.Domain.Specs.Allocation;

public class LeftBehindSpecs
{
    [Fact]
    public void ruling_22_an_open_visit_and_its_referral_are_counted() => Of(Taken()).ShouldBe(new(OpenVisits: 1, 0, 0, Accountable: 1));

    [Fact]
    public void ruling_22_a_handover_that_nobody_answered_is_counted_for_giver_and_receiver()
    {
        var given = Accepted().After(new GiveHandover(Ours, Contact, Nurse.Id, Why, T(9, 30)), TriageNurse, T(9, 30));
        Of(given).ShouldBe(new(0, UnacceptedItems: 1, 0, 0));
        Of(given, TriageNurse).ShouldBe(new(0, UnacceptedItems: 1, 0, Accountable: 1));
    }

    [Fact]
    public void ruling_22_a_safety_call_that_is_due_is_counted_for_whoever_answers_for_the_person()
    {
        var due = Accepted().After(new RaiseEmergency(Ours, null, Nurse.Id, Why, T(9, 20)), TriageNurse, T(9, 20))
            .Holding(new EscalationRaised(EscalationKind.AmbulanceSafetyCall, T(9, 50)));
        Of(due).UnansweredSafetyCalls.ShouldBe(1);
        Of(due, TriageNurse).UnansweredSafetyCalls.ShouldBe(0);
    }

    [Fact]
    public void ruling_22_who_has_nothing_open_leaves_nothing_behind() => Of(Taken(), Medic).ShouldBe(LeftBehind.Nothing);

    private static LeftBehind Of(World world, Actor? who = null) => LeftBehind.By((who ?? Nurse).Id, [world.Referral], world.Visits, Defaults);
}
