using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Visits;

public class VisitChangesSpecs
{
    private static readonly RescheduleVisit Later = new(OurVisit, T(10, 0), true, "Daughter comes at ten", T(9, 20));

    [Fact]
    public void rule_29_a_later_time_at_the_patients_wish_pauses_no_clock()
    {
        var moved = Taken().After(Later, Desk, T(9, 20));
        moved.Visit.EarliestAt.ShouldBe(T(10, 0));
        moved.Referral.Clock!.DueAt.ShouldBe(T(11, 0));
        moved.When(Later, Desk, T(9, 21)).ThenNothing();
        UnderWay().When(Later, Desk, T(9, 21)).ThenRefused("visit-step-out-of-order");
        Taken().When(Later with { Reason = "" }, Desk, T(9, 20)).ThenRefused("value-missing", "Reason");
    }

    [Fact]
    public void a_visit_is_due_when_the_clock_of_the_new_pathway_is()
    {
        var upgraded = Accepted(ResponseStandard.TwoDay).After(Plan(T(9, 12)), Desk, T(9, 12))
            .After(new ChangePathway(Ours, ResponseStandard.TwoHour, Why, T(12, 0)), TriageNurse, T(12, 0));
        upgraded.Visit.DueAt.ShouldBe(T(14, 0));
    }

    [Fact]
    public void one_visit_serves_two_needs_of_the_same_person()
    {
        var other = Referral.Evolve(null, Received(T(9, 5), id: OtherReferral)) with { Stage = Stage.Accepted };
        var visit = Taken().Visit;
        Add(visit, other).Single().ShouldBe(new NeedAdded(OtherReferral, null, Desk.Id, T(9, 20)));
        Visit.Evolve(visit, new NeedAdded(OtherReferral, T(10, 0), Desk.Id, T(9, 20))).DueAt.ShouldBe(T(10, 0), "the earlier of both");
        Add(visit, other with { Patient = new(Contact) }).Refusal.ShouldBe(PlanVisit.TwoPatients);
        Add(visit, other with { Stage = Stage.AwaitingTriage }).Refusal.ShouldBe(Refusal.NotTriaged);
    }

    [Fact]
    public void ruling_06_a_withdrawal_is_answered_by_the_clinician_in_charge_and_nobody_under_way_is_called_off()
    {
        var give = new AcknowledgeWithdrawal(Ours, GivenBack: true, Why, T(9, 30));
        Asked(UnderWay()).When(give, TriageNurse, T(9, 30)).ThenRefused(AcknowledgeWithdrawal.UnderWay);
        Asked(Taken()).When(give, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        var given = Asked(Taken()).After(give, TriageNurse, T(9, 30));
        (given.Referral.Closure, given.Visit.Stage).ShouldBe((ClosureReason.Withdrawn, VisitStage.Cancelled));
        given.When(give, TriageNurse, T(9, 31)).ThenNothing();
    }

    [Fact]
    public void ruling_06_the_answer_may_be_that_we_go_on()
    {
        var keep = new AcknowledgeWithdrawal(Ours, GivenBack: false, Why, T(9, 30));
        var going = Asked(UnderWay()).After(keep, TriageNurse, T(9, 30));
        going.Referral.WithdrawalRequested.ShouldBeFalse();
        going.Visit.Stage.ShouldBe(VisitStage.OnTheWay);
        going.When(keep, TriageNurse, T(9, 31)).ThenNothing();
        Taken().When(keep, TriageNurse, T(9, 31)).ThenRefused(AcknowledgeWithdrawal.NotAsked);
    }

    private static World Asked(World world) => world.After(new WithdrawReferral(Ours, null, Why, T(9, 25)), Sender, T(9, 25));

    private static Decision Add(Visit visit, Referral other) =>
        new AddNeed(OurVisit, OtherReferral, T(9, 20)).Decide(visit, [Taken().Referral, other], new(Desk, T(9, 20), Defaults));
}
