using CsCheck;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake.Linking;

namespace Ucr.Domain.Specs.Intake;

/// <summary>Several callers, one need: the earliest clock wins, and taking a link away gives back what there was.</summary>
public class LinkedCallsSpecs
{
    private static readonly DecisionContext Context = new(TriageNurse, T(12, 0), ServiceSettings.Default);

    [Fact]
    public void rule_33_an_earlier_call_moves_the_running_clock_and_a_later_one_does_not()
    {
        Joined(Accepted().Referral, Call(T(8, 40))).Clock!.StartedAt.ShouldBe(T(8, 40));
        Joined(Accepted().Referral, Call(T(9, 10))).Clock!.StartedAt.ShouldBe(T(9, 0));
    }

    [Fact]
    public void rule_33_before_acceptance_the_clock_will_start_at_the_earliest_receipt()
    {
        var waits = Joined(AtNine().Referral, Call(T(8, 40)));
        ClockRule.StartFor(ResponseStandard.TwoHour, waits, ServiceSettings.Default).StartedAt.ShouldBe(T(8, 40));
    }

    [Fact]
    public void a_clock_that_a_person_put_right_is_left_alone()
    {
        var corrected = Accepted().After(new CorrectClockStart(Ours, T(8, 50), Why), TriageNurse, T(9, 30)).Referral;
        Joined(corrected, Call(T(8, 40))).Clock!.StartedAt.ShouldBe(T(8, 50));
    }

    [Fact]
    public void the_same_call_is_joined_once_and_leaves_once()
    {
        var call = Call(T(8, 40));
        LinkedCalls.Joined(Joined(Accepted().Referral, call), call, Why, T(12, 0), Context).ShouldBeEmpty();
        LinkedCalls.Left(Accepted().Referral, OtherReferral, Why, T(12, 0), Context).ShouldBeEmpty();
    }

    [Fact]
    public void a_call_is_linked_to_a_referral_that_goes_on_and_to_no_other()
    {
        LinkedCalls.Refused(AtNine().Referral).ShouldBeNull();
        LinkedCalls.Refused(AtNine().After(Link(T(9, 5)), TriageNurse, T(9, 5)).Referral).ShouldBe(LinkedCalls.LinkedItself);
        LinkedCalls.Refused(AtNine().After(Reject(T(9, 5)), TriageNurse, T(9, 5)).Referral).ShouldBe(LinkedCalls.Over);
    }

    [Fact]
    public void whatever_was_linked_in_whatever_order_taking_it_away_restores_clock_and_receipt_exactly() =>
        Gen.Select(Gen.Bool, Gen.Int[-240, 120].Array[1, 5], Gen.Int).Sample((accepted, minutes, seed) =>
        {
            var before = (accepted ? Accepted() : AtNine()).Referral;
            var calls = minutes.Select(minute => Call(T(9, 0) + Duration.FromMinutes(minute))).ToList();
            var referral = calls.Aggregate(before, Joined);
            referral.ReceivedAt.ShouldBe(calls.Select(call => call.ReceivedAt).Append(before.ReceivedAt).Min());
            var random = new Random(seed);
            foreach (var call in calls.OrderBy(_ => random.Next()).ToList())
            {
                referral = Left(referral, call.Id);
                referral.Clock?.StartedAt.ShouldBe(referral.ReceivedAt);
            }

            referral.ReceivedAt.ShouldBe(before.ReceivedAt);
            referral.Clock.ShouldBe(before.Clock);
            referral.Intake.Linked.ShouldBeEmpty();
            referral.Intake.OwnReceivedAt.ShouldBeNull();
        });

    private static Referral Call(Instant receivedAt) => AtNine().Referral with { Id = new(Guid.NewGuid()), ReceivedAt = receivedAt };

    private static Referral Joined(Referral original, Referral call) =>
        LinkedCalls.Joined(original, call, Why, T(12, 0), Context).Aggregate(original, Referral.Evolve);

    private static Referral Left(Referral original, ReferralId call) =>
        LinkedCalls.Left(original, call, Why, T(12, 0), Context).Aggregate(original, Referral.Evolve);
}
