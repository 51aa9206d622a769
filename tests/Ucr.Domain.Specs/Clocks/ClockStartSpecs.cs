using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Hours;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks;

public class ClockStartSpecs
{
    [Fact]
    public void rule_13_the_clock_starts_at_receipt_and_triage_never_resets_it()
    {
        Accepted().Referral.Clock!.StartedAt.ShouldBe(T(9, 0));
        AtNine().After(Accept(T(10, 59)), TriageNurse, T(10, 59)).Referral.Clock!.DueAt.ShouldBe(T(11, 0));
    }

    [Fact]
    public void rule_14_an_incomplete_referral_that_comes_back_keeps_its_first_receipt() => AtNine()
        .After(new RedirectReferral(Ours, "111", Why, T(9, 5)), TriageNurse, T(9, 5))
        .After(new RecordRedirectAnswer(Ours, false, Why, T(9, 20)), CallTaker, T(9, 20))
        .After(new AmendReferral(Ours, Message, Words("The missing pages"), null, null, null, T(9, 30)), Sender, T(9, 30))
        .After(Accept(T(9, 40)), TriageNurse, T(9, 40)).Referral.Clock!.StartedAt.ShouldBe(T(9, 0));

    [Fact]
    public void rule_15_received_just_before_closing_it_starts_at_once_and_stands_at_risk_before_the_door_closes()
    {
        var world = Received("2026-01-15T19:59:00Z", PolicyB());
        world.Referral.Clock.ShouldBe(new(ResponseStandard.TwoHour, At("2026-01-15T19:59:00Z"), At("2026-01-15T21:59:00Z"), new("received-by-service/2")));
        DuesOf(world, EscalationKind.AtRisk).ShouldBe([At("2026-01-15T19:59:00Z")]);
        DuesOf(Received("2026-01-15T18:30:00Z"), EscalationKind.AtRisk).ShouldBe([At("2026-01-15T19:15:00Z")]);
        DuesOf(Received("2026-01-15T17:59:59Z"), EscalationKind.AtRisk).ShouldBe([At("2026-01-15T19:14:59Z")]);
    }

    [Theory]
    [InlineData("2026-01-15T19:59:59Z", "2026-01-15T19:59:59Z", "received-by-service/2")]
    [InlineData("2026-01-15T20:00:00Z", "2026-01-16T08:00:00Z", "next-opening/2")]
    [InlineData("2026-01-15T20:01:00Z", "2026-01-16T08:00:00Z", "next-opening/2")]
    public void rule_16_closed_at_closing_time_and_policy_b_starts_at_the_next_opening(string received, string starts, string policy)
    {
        var clock = Received(received, PolicyB()).Referral.Clock!;
        (clock.StartedAt, clock.Policy.Value).ShouldBe((At(starts), policy));
        Received(received, PolicyB()).Referral.ReceivedAt.ShouldBe(At(received), "receipt is recorded whatever the clock does");
    }

    [Fact]
    public void rule_16_policy_a_starts_at_receipt_and_is_the_default()
    {
        var clock = Received("2026-01-15T23:00:00Z").Referral.Clock!;
        (clock.StartedAt, clock.Policy.Value).ShouldBe((At("2026-01-15T23:00:00Z"), "received-by-service/1"));
    }

    [Theory]
    [InlineData("2026-01-15T07:59:30Z", "2026-01-15T08:00:00Z")]
    [InlineData("2026-01-15T07:59:59.999999Z", "2026-01-15T08:00:00Z")]
    [InlineData("2026-01-15T08:00:00Z", "2026-01-15T08:00:00Z")]
    public void rule_17_received_just_before_opening_policy_b_starts_at_opening(string received, string starts) =>
        Received(received, PolicyB()).Referral.Clock!.StartedAt.ShouldBe(At(starts));

    [Theory]
    [InlineData("2026-01-15T00:00:00Z")]
    [InlineData("2026-01-15T03:00:00Z")]
    [InlineData("2026-01-15T23:59:59Z")]
    public void rule_18_a_service_open_round_the_clock_never_uses_policy_b(string received)
    {
        var hours = new ServiceHours { Week = ServiceHours.EveryDay(LocalTime.Midnight, LocalTime.Midnight) };
        Received(received, PolicyB(ServicePolicies.Default with { Hours = hours })).Referral.Clock!.StartedAt.ShouldBe(At(received));
    }

    [Theory]
    [InlineData("2026-12-25T12:00:00Z")]
    [InlineData("2026-01-18T12:00:00Z")]
    public void rule_19_bank_holidays_and_weekends_are_ordinary_days(string received) =>
        Received(received, PolicyB()).Referral.Clock!.StartedAt.ShouldBe(At(received));

    [Fact]
    public void rule_16_whoever_is_seen_before_the_next_opening_has_not_waited_and_the_contact_keeps_its_time()
    {
        var opensAtTen = PolicyB(ServicePolicies.Default with { Hours = new() { Week = ServiceHours.EveryDay(new(10, 0), new(20, 0)) } });
        var seen = new World { Settings = Under(opensAtTen) }.Holding(Story.Received(T(9, 0))).After(Accept(T(9, 10)), TriageNurse, T(9, 10))
            .After(Plan(T(9, 12)), Desk, T(9, 12)).After(Allocate(T(9, 13)), Desk, T(9, 13)).After(new AcceptAllocation(OurVisit, Nurse.Id, T(9, 14)), Nurse, T(9, 14))
            .After(new SetOff(OurVisit, Nurse.Id, T(9, 20)), Nurse, T(9, 20)).After(new ArriveAtDoor(OurVisit, Nurse.Id, T(9, 40)), Nurse, T(9, 40))
            .After(StartContact(T(9, 50)), Nurse, T(9, 50));
        seen.Visit.ContactStartedAt.ShouldBe(T(9, 50), "somebody on call was with them: nobody has to enter another time");
        var clock = seen.Referral.Clock!;
        (clock.StartedAt, clock.StoppedAt, clock.Met).ShouldBe((T(10, 0), T(10, 0), true), "no wait is negative");
    }

    [Fact]
    public void a_clock_keeps_the_policy_that_held_at_receipt()
    {
        var settings = new ServiceSettings { Changes = [new(At("2026-01-15T22:00:00Z"), PolicyB())] };
        Received("2026-01-15T21:59:59Z", settings).Referral.Clock!.StartedAt.ShouldBe(At("2026-01-15T21:59:59Z"));
        Received("2026-01-15T22:00:00Z", settings).Referral.Clock!.StartedAt.ShouldBe(At("2026-01-16T08:00:00Z"));
    }

    private static World Received(string at, ServicePolicies? policies = null) => Received(at, Under(policies ?? ServicePolicies.Default));

    private static World Received(string at, ServiceSettings settings) =>
        new World { Settings = settings }.Holding(Story.Received(At(at))).After(Accept(At(at)), TriageNurse, At(at));
}
