using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Server.Pages.Referrals.Following;
using Ucr.Server.Specs.Pages.Referrals.Questions;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Following;

/// <summary>What is owed after a visit, who else helps, and what became of the person, read from a form.</summary>
public sealed class FollowingFormsSpecs
{
    private static readonly Referral Accepted = AReferral.At(Stage.Accepted);

    [Fact]
    public void what_is_owed_may_have_a_limit_and_somebody_who_is_asked()
    {
        var owed = Typed.Command<OweForm, OweAction>(Accepted, ("kind", "Bloods"), ("what", "Potassium"), ("dueAt", "2026-07-01T15:00"));
        (owed.Kind, owed.DueAt, owed.Asked).ShouldBe((ActionKind.Bloods, Instant.FromUtc(2026, 7, 1, 14, 0), null));
        owed.Action.ShouldNotBe(Guid.Empty);
        Typed.Wrong<OweForm>(Accepted, ("kind", "Nothing")).ShouldBe(["kind", "what"]);
    }

    [Fact]
    public void an_answer_names_the_service_and_what_it_said()
    {
        Typed.Command<OnwardAnswerForm, RecordOnwardAnswer>(Accepted, ("to", "Falls service"), ("answer", "Refused"), ("words", "Full")).Answer.ShouldBe(OnwardState.Refused);
        Typed.Wrong<OnwardAnswerForm>(Accepted).ShouldBe(["to", "answer", "words"]);
        Typed.Wrong<ReferOnForm>(Accepted).ShouldBe(["to", "why"]);
    }

    [Fact]
    public void a_later_outcome_says_of_which_moment_and_by_whom()
    {
        Typed.Command<LaterOutcomeForm, RecordLaterOutcome>(Accepted, ("kind", "NotConveyed"), ("yes", "no"), ("source", "Ward list"), ("at", "2026-07-01T15:00"))
            .ShouldSatisfyAllConditions(later => later.Yes.ShouldBeFalse(), later => later.Kind.ShouldBe(LaterOutcomeKind.NotConveyed));
        Typed.Wrong<LaterOutcomeForm>(Accepted).ShouldBe(["kind", "yes", "source", "at"]);
        Typed.Command<BreachForm, ExplainBreach>(Accepted, ("reason", "travel")).ShouldSatisfyAllConditions(said => said.Reason.ShouldBe("travel"), said => said.Note.ShouldBeNull());
        Typed.Wrong<BreachForm>(Accepted).ShouldBe(["reason"]);
        Typed.Wrong<LivesForm>(Accepted).ShouldBe(["why"]);
    }
}
