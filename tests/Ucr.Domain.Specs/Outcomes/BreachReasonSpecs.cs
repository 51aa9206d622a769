using Ucr.Domain.Outcomes.Breaches;

namespace Ucr.Domain.Specs.Outcomes;

public class BreachReasonSpecs
{
    private static readonly ExplainBreach Explain = new(Ours, "nobody_free", null, T(11, 30));

    [Fact]
    public void rule_04_a_missed_standard_is_explained_by_staff_or_a_manager_and_no_clock_changes()
    {
        var before = Accepted().Referral;
        var after = Accepted().After(Explain, TriageNurse, T(11, 30)).Referral;
        after.Care.Breach.ShouldBe(new ExplainedBreach(T(11, 0), "nobody_free"));
        (after.Clock, after.Stage, after.Closure).ShouldBe((before.Clock, before.Stage, before.Closure));
        BreachRule.Unexplained(before, T(11, 30)).ShouldNotBeNull();
        BreachRule.Unexplained(after, T(11, 30)).ShouldBeNull();
        Accepted().When(Explain, new Actor(new("helen.frost"), new HashSet<Role> { Role.Manager }, Registered: false), T(11, 30)).ThenOnly<BreachExplained>().Note.ShouldBeNull();
        Accepted().When(Explain, Actor.Service, T(11, 30)).ThenRefused("staff-must-record");
    }

    [Fact]
    public void rule_04_the_same_reason_again_adds_nothing_and_another_one_stands_last()
    {
        var explained = Accepted().After(Explain, TriageNurse, T(11, 30));
        explained.When(Explain, TriageNurse, T(11, 40)).ThenNothing();
        explained.After(Explain with { Reason = "travel" }, TriageNurse, T(11, 40)).Referral.Care.Breach!.Reason.ShouldBe("travel");
    }

    [Fact]
    public void rule_04_nothing_is_explained_at_the_due_time_or_before_and_only_by_a_reason_of_the_service()
    {
        Accepted().When(Explain with { OccurredAt = T(11, 0) }, TriageNurse, T(11, 0)).ThenRefused("standard-not-missed");
        Accepted().When(Explain with { OccurredAt = T(11, 0) + Tick }, TriageNurse, T(11, 0) + Tick).ThenOnly<BreachExplained>().DueAt.ShouldBe(T(11, 0));
        Ended().When(Explain, TriageNurse, T(11, 30)).ThenRefused("standard-not-missed");
        Accepted().When(Explain with { Reason = "luck" }, TriageNurse, T(11, 30)).ThenRefused("value-not-possible", "Reason");
    }
}
