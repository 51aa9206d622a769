using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Allocation.Choosing;
using Ucr.Domain.Clocks.Hours;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Allocation;

/// <summary>The plan disposes only where a person switched that on, for what they named; every rule of a person's choice binds it.</summary>
public class AutomaticAllocationSpecs
{
    private static readonly AllocationChoice Choice = new("rounds/1", "aa", Nurse.Id, 1) { ChanceInTime = 0.9, MorePoints = 0 };
    private static readonly AutomaticAllocationPolicy Falls = new(true, [new("falls")], ServiceHours.EveryDay(new(8, 0), new(20, 0)), 80);

    [Fact]
    public void the_first_choice_goes_and_the_policy_stands_on_the_event()
    {
        var allocated = Proposed(Falls).When(ByPlan(), Actor.Service, T(9, 14)).ThenOnly<ClinicianAllocated>();
        (allocated.Clinician, allocated.By, allocated.Choice).ShouldBe((Nurse.Id, StaffId.Service, Choice));
        allocated.Reason.ShouldBe("By automatic-allocation/1: best placed: arrives 09:40, chance 0.90");
    }

    [Fact]
    public void nothing_is_allocated_by_itself_until_somebody_switches_it_on() =>
        Refused(Proposed(AutomaticAllocationPolicy.Off), "switched off");

    [Fact]
    public void only_for_the_needs_and_hours_that_are_named_and_a_good_chance()
    {
        Refused(Proposed(Falls with { Needs = [NeedKey.Other] }), "need");
        Refused(Proposed(Falls with { Hours = ServiceHours.EveryDay(new(20, 0), new(8, 0)) }), "hour");
        Refused(Proposed(Falls), "below 80 percent", ByPlan() with { Choice = Choice with { ChanceInTime = 0.79 } });
        Proposed(Falls).Decide(ByPlan() with { Choice = Choice with { ChanceInTime = 0.8 } }, Actor.Service, T(9, 14)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_20_holds_for_the_plan_too() =>
        Proposed(Falls).When(ByPlan("catheter"), Actor.Service, T(9, 14)).ThenRefused(AllocateClinician.OutOfScope);

    [Fact]
    public void a_proposal_that_is_gone_is_not_taken()
    {
        Proposed(Falls).When(ByPlan() with { Choice = Choice with { First = Medic.Id } }, Actor.Service, T(9, 14)).ThenRefused(AllocateByPlan.ProposalGone);
        Proposed(Falls).When(ByPlan(), Desk, T(9, 14)).ThenRefused("service-only");
    }

    [Fact]
    public void who_has_not_accepted_in_five_minutes_gives_way_to_the_next()
    {
        var next = new ProposeAllocation(OurVisit, Medic.Id, 0.9, ["medic: near"], "rounds/1", "bb");
        var held = Proposed(Falls).After(ByPlan(), Actor.Service, T(9, 14));
        held.When(next, Actor.Service, T(9, 19)).ThenRefused(AllocateClinician.SlotHeld);

        var offered = held.After(next, Actor.Service, T(9, 19) + Tick);
        var toNext = new AllocateByPlan(OurVisit, Choice with { First = Medic.Id }) { OnShift = [OnShift(Medic, T(9, 14), "lifting")] };
        offered.After(toNext, Actor.Service, T(9, 20)).Visit.Crew.ShouldHaveSingleItem().Clinician.ShouldBe(Medic.Id);
        offered.Visit.NotThese.ShouldContain(Nurse.Id);
    }

    [Fact]
    public void who_has_accepted_keeps_the_visit()
    {
        var accepted = Proposed(Falls).After(ByPlan(), Actor.Service, T(9, 14)).After(new AcceptAllocation(OurVisit, Nurse.Id, T(9, 15)), Nurse, T(9, 15));
        accepted.When(new ProposeAllocation(OurVisit, Medic.Id, 0.9, [], "rounds/1", "bb"), Actor.Service, T(9, 30)).ThenRefused(AllocateClinician.SlotHeld);
        accepted.When(Allocate(T(9, 30), Medic) with { InsteadOf = Nurse.Id }, Desk, T(9, 30)).ThenRefused(AllocateClinician.SlotHeld);
    }

    private static void Refused(World world, string words, AllocateByPlan? command = null)
    {
        var refusal = world.Decide(command ?? ByPlan(), Actor.Service, T(9, 14)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("not-automatic");
        refusal.Words.ShouldContain(words);
    }

    private static AllocateByPlan ByPlan(string capability = "lifting") => new(OurVisit, Choice) { OnShift = [OnShift(Nurse, T(9, 14), capability)] };

    private static World Proposed(AutomaticAllocationPolicy policy) =>
        new World { Settings = new() { Changes = [new(Instant.MinValue, ServicePolicies.Default with { Allocation = new() { Automatic = policy } })] } }
            .Holding(Received(T(9, 0))).After(Accept(T(9, 10)), TriageNurse, T(9, 10)).After(Plan(T(9, 12)), Desk, T(9, 12)).After(
            new ProposeAllocation(OurVisit, Nurse.Id, 0.9, [$"{Nurse.Id}: best placed: arrives 09:40, chance 0.90"], "rounds/1", "aa"), Actor.Service, T(9, 13));
}
