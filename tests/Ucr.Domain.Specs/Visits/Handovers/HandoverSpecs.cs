using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Handovers;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Visits.Handovers;

public class HandoverSpecs
{
    private static readonly Guid Item = Guid.Parse("00000000-0000-7000-8000-0000000000c1");
    private static readonly GiveHandover Give = new(Ours, Item, OtherTriageNurse.Id, Why, T(9, 30));
    private static readonly AnswerHandover Take = new(Ours, Item, true, null, T(9, 35));

    [Fact]
    public void ruling_22_a_handover_changes_nothing_until_it_was_accepted()
    {
        var given = Accepted().After(Give, TriageNurse, T(9, 30));
        Who(given).ShouldBe(TriageNurse.Id);
        Who(given.After(Take, OtherTriageNurse, T(9, 35))).ShouldBe(OtherTriageNurse.Id);
    }

    [Fact]
    public void ruling_22_nobody_accepts_for_somebody_else_and_one_item_is_open_at_a_time()
    {
        var given = Accepted().After(Give, TriageNurse, T(9, 30));
        given.When(Take, TriageNurse, T(9, 35)).ThenRefused(AnswerHandover.NotToYou);
        given.When(Give with { Handover = Contact }, TriageNurse, T(9, 31)).ThenRefused(GiveHandover.StillOpen);
        given.When(Give, TriageNurse, T(9, 31)).ThenNothing();
    }

    [Fact]
    public void ruling_22_a_declined_handover_stays_with_its_giver()
    {
        var declined = Accepted().After(Give, TriageNurse, T(9, 30)).After(Take with { Accepted = false, Reason = "Off sick" }, OtherTriageNurse, T(9, 35));
        Who(declined).ShouldBe(TriageNurse.Id);
        declined.When(Take, OtherTriageNurse, T(9, 36)).ThenRefused(AnswerHandover.NotOpen);
        Accepted().After(Give, TriageNurse, T(9, 30)).When(Take with { Accepted = false }, OtherTriageNurse, T(9, 35)).ThenRefused("value-missing", "Reason");
    }

    [Fact]
    public void ruling_22_only_whoever_answers_for_it_or_the_desk_hands_it_over()
    {
        Accepted().When(Give, CallTaker, T(9, 30)).ThenRefused(Refusal.NotYoursToRecord);
        Accepted().When(Give, Desk, T(9, 30)).ThenOnly<HandoverGiven>().From.ShouldBe(TriageNurse.Id);
        Accepted().When(Give with { To = TriageNurse.Id }, Desk, T(9, 30)).ThenRefused(GiveHandover.TheirsAlready);
    }

    [Fact]
    public void ruling_22_every_open_referral_has_one_accountable_person_at_every_moment()
    {
        Who(AtNine()).ShouldBe(Defaults.At(T(9, 0)).Visits.Lead);
        Who(Accepted()).ShouldBe(TriageNurse.Id);
        Who(Allocated()).ShouldBe(TriageNurse.Id, "a clinician who has not accepted answers for nothing");
        Who(Taken()).ShouldBe(Nurse.Id);
        Who(Taken().After(new WithdrawAllocation(OurVisit, Nurse.Id, "Elsewhere", T(9, 16)), Desk, T(9, 16))).ShouldBe(TriageNurse.Id);
        Who(Ended()).ShouldBe(Nurse.Id);
        Who(UnderWay().After(new RaiseEmergency(Ours, null, OtherTriageNurse.Id, Why, T(9, 30)), Nurse, T(9, 30))).ShouldBe(OtherTriageNurse.Id);
        Accountable.For(Ended().After(new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 40)), Nurse, T(10, 40)).Referral, [], Defaults).ShouldBeNull();
    }

    [Fact]
    public void ruling_22_a_handover_after_the_visit_was_accepted_wins_over_it()
    {
        var handed = Taken().After(Give, Nurse, T(9, 30)).After(Take, OtherTriageNurse, T(9, 35));
        Who(handed).ShouldBe(OtherTriageNurse.Id);
    }

    [Fact]
    public void ruling_22_a_handover_that_nobody_answers_is_raised_and_one_that_was_answered_is_not()
    {
        var given = Accepted().After(Give, TriageNurse, T(9, 30));
        DuesOf(given, EscalationKind.HandoverNotAccepted).ShouldBe([T(9, 45)]);
        given.Referral.Care.Handovers.ShouldHaveSingleItem().What.ShouldBe(Why);
        DuesOf(given.After(Take, OtherTriageNurse, T(9, 35)), EscalationKind.HandoverNotAccepted).ShouldBeEmpty();
    }

    private static StaffId Who(World world) => Accountable.For(world.Referral, [.. world.Visits], Defaults).ShouldNotBeNull().Who;
}
