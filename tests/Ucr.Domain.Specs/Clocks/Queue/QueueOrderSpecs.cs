using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Queue;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Clocks.Queue;

public class QueueOrderSpecs
{
    private static readonly QueuePlace Usual = new(false, ClinicalUrgency.Usual, T(11, 0), T(9, 0), "UCR-2");

    [Fact]
    public void ruling_03_a_late_two_day_visit_never_stands_above_a_person_on_the_floor()
    {
        var late = new QueuePlace(false, ClinicalUrgency.Usual, T(9, 0) - Duration.FromHours(10), T(9, 0) - Duration.FromDays(3), "UCR-1");
        var floor = Place(AtNine().After(new TellFloorTime(Ours, true, null, T(9, 1)), CallTaker, T(9, 1)));
        floor.RiskToLife.ShouldBeTrue();
        Sorted(late, floor).ShouldBe([floor, late]);
    }

    [Fact]
    public void ruling_03_risk_to_life_then_urgency_then_the_earliest_due()
    {
        var risk = Usual with { RiskToLife = true, DueAt = null };
        var high = Usual with { Urgency = ClinicalUrgency.High, DueAt = T(12, 0) };
        var sooner = Usual with { DueAt = T(11, 0) - Tick };
        var longer = Usual with { ReceivedAt = T(8, 59) };
        var first = Usual with { Reference = "UCR-1" };
        var never = Usual with { DueAt = null };
        Sorted(never, Usual, first, longer, sooner, high, risk).ShouldBe([risk, high, sooner, longer, first, Usual, never]);
        Sorted(risk, high, sooner, longer, first, Usual, never).ShouldBe([risk, high, sooner, longer, first, Usual, never]);
    }

    [Fact]
    public void rule_47_the_earlier_of_the_sender_s_limit_and_ours_drives_the_queue_and_both_are_kept()
    {
        var sender = new World().Holding(Received(T(9, 0)) with { SenderBreachAt = T(9, 40) }).Holding(new FloorTimeTold(false, null, CallTaker.Id, T(9, 0)));
        Place(sender).DueAt.ShouldBe(T(9, 15), "clinical eyes first");
        sender.After(Accept(T(9, 10)), TriageNurse, T(9, 10));
        Place(sender).DueAt.ShouldBe(T(9, 40));
        sender.Referral.Clock!.DueAt.ShouldBe(T(11, 0));
        Place(UpAtNine().After(Accept(T(9, 10)), TriageNurse, T(9, 10))).DueAt.ShouldBe(T(11, 0));
        sender.After(new AmendReferral(Ours, Message, null, null, T(10, 20), null, T(9, 20)), Sender, T(9, 20));
        Place(sender).DueAt.ShouldBe(T(10, 20));
    }

    [Fact]
    public void nobody_has_judged_it_so_it_does_not_stand_behind_what_can_wait()
    {
        Place(UpAtNine()).Urgency.ShouldBe(ClinicalUrgency.High);
        Place(UpAtNine()).RiskToLife.ShouldBeFalse();
        Place(new World().Holding(Received(T(9, 0)) with { Safety = new(ChestPain: Answer.Yes) })).RiskToLife.ShouldBeTrue();
        Place(NoAccess()).RiskToLife.ShouldBeTrue();
        Place(AtTheDoor()).RiskToLife.ShouldBeFalse();
        Place(Accepted().After(new RaiseEmergency(Ours, "CAD 1", TriageNurse.Id, Why, T(9, 20)), TriageNurse, T(9, 20))).RiskToLife.ShouldBeTrue();
        Place(AtNine().After(Accept(T(9, 10)) with { Urgency = ClinicalUrgency.RiskToLife }, TriageNurse, T(9, 10))).RiskToLife.ShouldBeTrue();
    }

    [Fact]
    public void nothing_stands_behind_everything()
    {
        QueueOrder.Instance.Compare(null, null).ShouldBe(0);
        QueueOrder.Instance.Compare(null, Usual).ShouldBePositive();
        QueueOrder.Instance.Compare(Usual, null).ShouldBeNegative();
        QueueOrder.Instance.Compare(Usual, Usual with { }).ShouldBe(0);
    }

    private static QueuePlace Place(World world) => QueuePlace.Of(world.Referral, [.. world.Visits], Defaults);

    private static List<QueuePlace> Sorted(params QueuePlace[] places) => [.. places.Order(QueueOrder.Instance)];
}
