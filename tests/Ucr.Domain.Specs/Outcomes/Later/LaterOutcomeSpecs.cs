using Ucr.Domain.Outcomes.Later;

namespace Ucr.Domain.Specs.Outcomes.Later;

public class LaterOutcomeSpecs
{
    private static readonly Instant Due = T(9, 50) + Duration.FromDays(91);
    private static readonly RecordLaterOutcome AtHome = new(Ours, LaterOutcomeKind.AtHomeAt91Days, true, "Rang the patient", Due);

    [Fact]
    public void rule_60_being_at_home_at_91_days_is_a_recorded_outcome_and_changes_no_figure()
    {
        var before = Ended().Referral;
        var after = Ended().After(AtHome, Desk, Due).Referral;
        after.Care.Later.ShouldHaveSingleItem().Yes.ShouldBeTrue();
        (after.Clock, after.Stage, after.Outcome).ShouldBe((before.Clock, before.Stage, before.Outcome));
        Ended().After(AtHome, Desk, Due).When(AtHome, Desk, Due).ThenNothing();
    }

    [Fact]
    public void rule_60_it_is_not_recorded_before_the_91_days_are_over() =>
        Ended().When(AtHome with { OccurredAt = Due - Tick }, Desk, Due).ThenRefused("value-not-possible", "OccurredAt");

    [Fact]
    public void rule_60_nobody_avoided_anything_where_nobody_responded()
    {
        var notConveyed = AtHome with { Kind = LaterOutcomeKind.NotConveyed, OccurredAt = T(10, 35) };
        Ended().When(notConveyed, Nurse, T(10, 35)).ThenOnly<LaterOutcomeRecorded>().Source.ShouldBe("Rang the patient");
        Accepted().When(notConveyed, Nurse, T(10, 35)).ThenRefused("value-not-possible", "Referral");
    }
}
