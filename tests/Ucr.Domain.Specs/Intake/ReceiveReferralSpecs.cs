using Ucr.Domain.Intake;

namespace Ucr.Domain.Specs.Intake;

public class ReceiveReferralSpecs
{
    private static readonly ReceiveReferral Command = new(
        Ours, Patient, Channel.Phone, ReferralSource.SelfOrCarer, null, Message, new("falls"), null, null, null, null, [], new(), null, [], T(9, 0), T(8, 55));

    [Fact]
    public void the_first_time_it_is_received() =>
        Decide(null, T(9, 0)).ThenOnly<ReferralReceived>().ReceivedAt.ShouldBe(T(9, 0));

    [Fact]
    public void rule_34_the_same_message_again_finds_the_first_referral() => Decide(AtNine().Referral, T(9, 1)).ThenNothing();

    [Fact]
    public void ruling_05_nothing_about_a_person_refuses_intake_a_child_is_received_too() =>
        new Told((Command with { AgeInYears = 3 }).Decide(null, "UCR-1", Context(T(9, 0)))).ThenOnly<ReferralReceived>().AgeInYears.ShouldBe(3);

    [Fact]
    public void a_case_from_the_stack_says_who_took_it_when_and_which_it_was() =>
        new Told((Command with { FromStack = new("ambulance-system", "CAD-17", 3, T(7, 30), Desk.Id) }).Decide(null, "UCR-1", Context(T(9, 0))))
            .Decision.ShouldContain(new CaseTakenFromStack("ambulance-system", "CAD-17", 3, T(7, 30), Desk.Id, T(9, 0)));

    [Fact]
    public void receipt_is_not_in_the_future() => Decide(null, T(9, 0) - Tick).ThenRefused("time-in-the-future", "ReceivedAt");

    private static Told Decide(Referral? current, Instant now) => new(Command.Decide(current, "UCR-1", Context(now)));

    private static DecisionContext Context(Instant now) => new(CallTaker, now, Defaults);
}
