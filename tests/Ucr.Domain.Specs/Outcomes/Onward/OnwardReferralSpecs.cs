using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Onward;

namespace Ucr.Domain.Specs.Outcomes.Onward;

public class OnwardReferralSpecs
{
    private const string Nurses = "Community nursing";
    private static readonly CloseReferral Close = new(Ours, ClosureReason.Onward, null, null, T(10, 50));
    private static readonly RecordOnwardAnswer Taken = new(Ours, Nurses, OnwardState.Accepted, Why, T(10, 45));

    [Fact]
    public void ruling_23_an_onward_referral_is_ours_until_the_receiver_accepts()
    {
        Onward().Referral.Care.ActionsOwed.ShouldBeTrue();
        Onward().When(Close, TriageNurse, T(10, 50)).ThenRefused("actions-owed");
        Onward().After(Taken, TriageNurse, T(10, 45)).After(Close, TriageNurse, T(10, 50)).Referral.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void ruling_23_a_refused_onward_referral_becomes_an_action_to_find_another_service()
    {
        var refused = Onward().After(Taken with { Answer = OnwardState.Refused }, TriageNurse, T(10, 45));
        refused.Referral.Care.Actions.ShouldContain(action => action.Kind == ActionKind.OnwardReferral && action.IsLoose);
        refused.When(Close, TriageNurse, T(10, 50)).ThenRefused("actions-owed");
    }

    [Fact]
    public void ruling_23_no_answer_counts_only_when_the_receivers_time_is_over()
    {
        var due = T(10, 30) + Duration.FromHours(24);
        var nobody = Taken with { Answer = OnwardState.TimedOut };
        Onward().When(nobody with { OccurredAt = due - Tick }, TriageNurse, due).ThenRefused(RecordOnwardAnswer.TooEarly);
        Onward().After(nobody with { OccurredAt = due }, TriageNurse, due).Referral.Care.Onward[0].State.ShouldBe(OnwardState.TimedOut);
    }

    [Fact]
    public void the_same_answer_again_changes_nothing_and_nobody_answers_for_a_service_that_was_not_asked()
    {
        Onward().After(Taken, TriageNurse, T(10, 45)).When(Taken, TriageNurse, T(10, 46)).ThenNothing();
        Onward().When(Taken with { To = "Hospice" }, TriageNurse, T(10, 46)).ThenRefused(RecordOnwardAnswer.NotMade);
        Onward().When(Taken with { Answer = OnwardState.Waiting }, TriageNurse, T(10, 46)).ThenRefused("value-missing", "Answer");
    }

    [Fact]
    public void a_clinician_refers_on_to_another_service_after_a_refusal()
    {
        var refused = Onward().After(Taken with { Answer = OnwardState.Refused }, TriageNurse, T(10, 45));
        var again = refused.After(new ReferOn(Ours, Nurses, Why, T(10, 48)), TriageNurse, T(10, 48));
        again.Referral.Care.Onward.Select(onward => onward.State).ShouldBe([OnwardState.Refused, OnwardState.Waiting]);
        again.When(new ReferOn(Ours, Nurses, Why, T(10, 49)), TriageNurse, T(10, 49)).ThenNothing();
        again.When(new ReferOn(Ours, "Hospice", Why, T(10, 49)), Desk, T(10, 49)).ThenRefused(Refusal.ClinicianMustDecide);
    }

    private static World Onward() =>
        WithPatient().After(Record(T(10, 30), OutcomeResult.ReferredOn) with { OnwardTo = Nurses, OnwardWhy = Why }, Nurse, T(10, 30));
}
