using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;

namespace Ucr.Domain.Specs.Outcomes.Actions;

public class ActionsOwedSpecs
{
    private static readonly Guid Bloods = Guid.Parse("00000000-0000-7000-8000-0000000000b1");
    private static readonly OweAction Owe = new(Ours, Bloods, ActionKind.Bloods, Why, TriageNurse.Id, null, T(10, 31));
    private static readonly CloseReferral Close = new(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 40));

    [Fact]
    public void ruling_23_bloods_without_an_owner_hold_the_referral_open()
    {
        var owed = Ended().After(Owe, Nurse, T(10, 31));
        owed.Referral.Care.ActionsOwed.ShouldBeTrue("being asked is not owning it");
        owed.When(Close, TriageNurse, T(10, 40)).ThenRefused("actions-owed");
    }

    [Fact]
    public void ruling_23_an_owner_who_accepted_lets_it_close_and_still_owes_it()
    {
        var closed = Ended().After(Owe, Nurse, T(10, 31))
            .After(new AcceptAction(Ours, Bloods, T(10, 35)), TriageNurse, T(10, 35))
            .After(Close, TriageNurse, T(10, 40));
        closed.Referral.Care.Actions.Single(action => action.Id == Bloods).Owner.ShouldBe(TriageNurse.Id);
        closed.When(new CompleteAction(Ours, Bloods, Why, T(11, 0)), TriageNurse, T(11, 0)).Then(new ActionDone(Bloods, Why, TriageNurse.Id, T(11, 0)));
    }

    [Fact]
    public void ruling_23_what_was_done_holds_nothing_open()
    {
        var done = Ended().After(Owe, Nurse, T(10, 31)).After(new CompleteAction(Ours, Bloods, Why, T(10, 35)), Medic, T(10, 35));
        done.Referral.Care.ActionsOwed.ShouldBeFalse();
        done.When(new CompleteAction(Ours, Bloods, Why, T(10, 36)), Medic, T(10, 36)).ThenNothing();
        done.When(new AcceptAction(Ours, Bloods, T(10, 36)), Medic, T(10, 36)).ThenRefused(AcceptAction.AlreadyDone);
    }

    [Fact]
    public void ruling_23_a_mistake_in_entering_owes_nothing() =>
        Ended().After(Owe, Nurse, T(10, 31)).After(Close with { Reason = ClosureReason.EnteredInError }, TriageNurse, T(10, 40)).Referral.IsOpen.ShouldBeFalse();

    [Fact]
    public void ruling_23_until_the_record_is_written_back_the_gp_is_told_within_24_hours_by_whoever_saw_the_person()
    {
        var task = Ended().Referral.Care.Actions.ShouldHaveSingleItem();
        task.Kind.ShouldBe(ActionKind.GpTold);
        task.Owner.ShouldBe(Nurse.Id);
        task.DueAt.ShouldBe(T(10, 30) + Duration.FromHours(24));
    }

    [Fact]
    public void ruling_23_another_may_take_an_action_over()
    {
        var gp = Ended().Referral.Care.Actions[0].Id;
        var taken = Ended().After(new AcceptAction(Ours, gp, T(10, 45)), TriageNurse, T(10, 45));
        taken.Referral.Care.Actions[0].Owner.ShouldBe(TriageNurse.Id);
        taken.When(new AcceptAction(Ours, gp, T(10, 46)), TriageNurse, T(10, 46)).ThenNothing();
    }

    [Fact]
    public void the_same_action_again_changes_nothing_and_nothing_is_owed_for_what_is_closed()
    {
        Ended().After(Owe, Nurse, T(10, 31)).When(Owe, Nurse, T(10, 32)).ThenNothing();
        Ended().After(Close, TriageNurse, T(10, 40)).When(Owe, Nurse, T(10, 41)).ThenRefused(Refusal.ReferralClosed);
        Ended().When(Owe, CallTaker, T(10, 41)).ThenRefused(Refusal.DispatcherMustDecide);
        Ended().When(new AcceptAction(Ours, Bloods, T(10, 35)), Nurse, T(10, 35)).ThenRefused(AcceptAction.NoSuchAction);
        Ended().When(Owe with { What = Words(" ") }, Nurse, T(10, 41)).ThenRefused("value-missing", "What");
    }
}
