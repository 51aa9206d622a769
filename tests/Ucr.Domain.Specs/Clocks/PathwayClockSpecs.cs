using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Facts;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks;

public class PathwayClockSpecs
{
    private static readonly OdsCode First = OdsCode.Parse("RYZ");
    private static readonly RecordLaterTime Later = new(Ours, T(10, 0), T(15, 0), Why, T(9, 30));
    private static readonly RecordPathwayReceipt Receipt = new(Ours, First, T(8, 0), T(8, 50), T(9, 5));

    [Fact]
    public void rule_29_a_later_time_that_the_patient_chose_pauses_nothing_and_changes_no_standard()
    {
        var world = Accepted();
        world.When(Later, CallTaker, T(9, 30)).Then(new LaterTimeChosen(T(10, 0), T(15, 0), Why, CallTaker.Id, T(9, 30)));
        var before = world.Referral.Clock;
        world.After(Later, CallTaker, T(9, 30)).Referral.Clock.ShouldBe(before);
        world.Referral.Timing.LaterTime!.ChosenAt.ShouldBe(T(15, 0));
        world.When(Later, CallTaker, T(9, 31)).ThenNothing();
        world.When(Later with { ChosenAt = T(16, 0) }, CallTaker, T(9, 31)).ThenOnly<LaterTimeChosen>();
        world.When(Later with { OfferedAt = T(11, 0) }, CallTaker, T(9, 31)).ThenOnly<LaterTimeChosen>();
    }

    [Fact]
    public void a_later_time_lies_after_the_offer_on_a_clock_that_runs()
    {
        Accepted().When(Later with { ChosenAt = T(10, 0) }, CallTaker, T(9, 30)).ThenRefused("value-not-possible", "ChosenAt");
        Accepted().When(Later with { ChosenAt = T(10, 0) + Tick }, CallTaker, T(9, 30)).ThenOnly<LaterTimeChosen>();
        Accepted().When(Later, CallTaker, T(9, 30) - Tick).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().When(Later, CallTaker, T(9, 30)).ThenRefused(Refusal.NotTriaged);
        WithPatient().When(Later, CallTaker, T(9, 55)).ThenRefused(Refusal.NotTriaged);
        Rejected().When(Later, CallTaker, T(9, 55)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void rule_33_a_duplicate_leaves_the_first_clock_alone_and_has_none_of_its_own()
    {
        var second = new World().Holding(Received(T(9, 30)))
            .After(Link(T(9, 40)), TriageNurse, T(9, 40));
        second.Referral.Clock.ShouldBeNull();
        AllOf(second).ShouldAllBe(item => !item.Runs);
        Dues.Pending(second.Referral, [], Defaults).ShouldBeEmpty();
    }

    [Fact]
    public void rule_33_what_was_no_duplicate_waits_again_and_its_clock_runs_from_its_own_receipt()
    {
        var world = AtNine().After(Link(T(9, 10)), TriageNurse, T(9, 10))
            .After(new UnlinkDuplicate(Ours, Why, T(9, 40)), OtherTriageNurse, T(9, 40));
        DuesOf(world, EscalationKind.NoClinicalEyes).ShouldBe([T(9, 55)]);
        world.After(Accept(T(9, 50)), TriageNurse, T(9, 50)).Referral.Clock!.StartedAt.ShouldBe(T(9, 0));
    }

    [Fact]
    public void rule_35_the_first_receipt_stays_on_the_pathway_and_each_provider_keeps_its_own_wait()
    {
        var waits = PathwayWaits.Of(WithPatient().After(Receipt, CallTaker, T(10, 0)).Referral);
        waits.FirstReceivedAt.ShouldBe(T(8, 0));
        waits.Each.ShouldBe([new(First, T(8, 0), T(8, 50)), new(null, T(9, 0), T(9, 50))]);
        waits.Each.Select(wait => wait.Measures!.Elapsed).ShouldBe([Duration.FromMinutes(50), Duration.FromMinutes(50)]);
        waits.Total(T(12, 0)).ShouldBe(Duration.FromMinutes(110));
        WithPatient().Referral.Clock!.StartedAt.ShouldBe(T(9, 0), "our own row keeps our own receipt");
    }

    [Fact]
    public void while_nobody_was_with_the_person_the_pathway_waits_on()
    {
        var world = Accepted().After(Receipt with { AnsweredAt = null }, CallTaker, T(9, 10));
        PathwayWaits.Of(world.Referral).Total(T(9, 30)).ShouldBe(Duration.FromMinutes(90));
        PathwayWaits.Of(world.Referral).Each[0].Measures.ShouldBeNull();
        world.After(Receipt with { OccurredAt = T(9, 20) }, CallTaker, T(9, 20)).Referral.Timing.Receipts.ShouldBe([new(First, T(8, 0), T(8, 50))]);
        world.After(Receipt with { ReceivedAt = T(7, 0), OccurredAt = T(9, 21) }, CallTaker, T(9, 21)).Referral.Timing.Receipts.Select(receipt => receipt.ReceivedAt).ShouldBe([T(7, 0), T(8, 0)]);
        world.When(Receipt, CallTaker, T(9, 30)).ThenNothing();
    }

    [Fact]
    public void a_receipt_elsewhere_is_no_impossible_time()
    {
        AtNine().When(Receipt with { ReceivedAt = T(9, 5) + Tick, AnsweredAt = null }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "ReceivedAt");
        AtNine().When(Receipt with { ReceivedAt = T(9, 5), AnsweredAt = null }, CallTaker, T(9, 5)).ThenOnly<PathwayReceiptRecorded>();
        AtNine().When(Receipt with { AnsweredAt = T(9, 5) + Tick }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "AnsweredAt");
        AtNine().When(Receipt with { AnsweredAt = T(8, 0) - Tick }, CallTaker, T(9, 5)).ThenRefused("value-not-possible", "AnsweredAt");
        AtNine().When(Receipt with { AnsweredAt = T(8, 0) }, CallTaker, T(9, 5)).ThenOnly<PathwayReceiptRecorded>();
        AtNine().When(Receipt, CallTaker, T(9, 5) - Tick).ThenRefused("time-in-the-future", "OccurredAt");
    }

    [Fact]
    public void rule_38_an_upgrade_starts_a_two_hour_clock_at_the_decision_and_keeps_the_two_day_clock()
    {
        var world = Accepted(ResponseStandard.TwoDay).After(new ChangePathway(Ours, ResponseStandard.TwoHour, Why, T(12, 0)), TriageNurse, T(12, 0));
        Clock(world, ClockKind.TwoHour).StartedAt.ShouldBe(T(12, 0));
        Clock(world, ClockKind.TwoHour).DueAt.ShouldBe(T(14, 0));
        Clock(world, ClockKind.TwoHour).Policy.Value.ShouldBe("decided-pathway-change/1");
        (Clock(world, ClockKind.TwoDay).StartedAt, Clock(world, ClockKind.TwoDay).LeftAt).ShouldBe((T(9, 0), T(12, 0)));
        PathwayWaits.Of(world.Referral).Total(T(13, 0)).ShouldBe(Duration.FromHours(4), "the whole wait counts from the first receipt");
    }

    [Fact]
    public void rule_39_a_downgrade_keeps_the_two_hour_clock_as_left_behind_and_counts_two_days_from_receipt()
    {
        var change = new ChangePathway(Ours, ResponseStandard.TwoDay, Why, T(11, 0));
        var world = Accepted().After(change, TriageNurse, T(11, 0));
        Clock(world, ClockKind.TwoHour).LeftAt.ShouldBe(T(11, 0));
        Clock(world, ClockKind.TwoDay).StartedAt.ShouldBe(T(9, 0));
        Accepted().When(change with { OccurredAt = T(11, 0) }, TriageNurse, T(11, 0) + Tick).ThenRefused(ChangePathway.Breached);
        Clock(world, ClockKind.CrisisEpisode).Runs.ShouldBeFalse();
    }

    private static World Rejected() => AtNine().After(Reject(T(9, 10)), TriageNurse, T(9, 10));
}
