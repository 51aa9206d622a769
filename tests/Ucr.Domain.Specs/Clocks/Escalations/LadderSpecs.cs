using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Clocks.Escalations;

public class LadderSpecs
{
    private static readonly RaiseWhatIsDue Sweep = new(Ours);
    private static readonly AcknowledgeEscalation TakeOn = new(Ours, EscalationKind.NoClinicalEyes);

    [Fact]
    public void ruling_21_ladder_goes_up_a_step_when_nobody_answers()
    {
        var world = AtNine().After(Sweep, Actor.Service, T(9, 15));
        world.When(Sweep, Actor.Service, T(9, 20) - Tick).ThenNothing();
        var second = world.When(Sweep, Actor.Service, T(9, 20)).ThenOnly<EscalationRaised>();
        (second.DueAt, second.Step, second.Policy).ShouldBe((T(9, 15), 2, new PolicyName("ladder-no-clinical-eyes/1")));
        world.After(Sweep, Actor.Service, T(9, 20)).After(Sweep, Actor.Service, T(9, 30)).Referral.Escalations.ShouldHaveSingleItem().Step.ShouldBe(3);
    }

    [Fact]
    public void ruling_21_ladder_stops_when_a_person_takes_it_on()
    {
        var world = UpAtNine().After(Sweep, Actor.Service, T(9, 15)).After(TakeOn, TriageNurse, T(9, 16));
        world.When(Sweep, Actor.Service, T(12, 0)).ThenNothing();
        DueList.Next(world.Referral, [], Defaults).ShouldBeNull();
    }

    [Fact]
    public void ruling_21_ladder_stops_when_its_cause_stops() =>
        AtNine().After(Sweep, Actor.Service, T(9, 15)).After(Accept(T(9, 17)), TriageNurse, T(9, 17)).When(Sweep, Actor.Service, T(9, 40)).ThenNothing();

    [Fact]
    public void the_last_step_is_repeated_until_somebody_answers_and_not_for_ever()
    {
        var world = UpAtNine();
        var steps = 0;
        for (var now = T(9, 0); now < T(9, 0) + Duration.FromHours(14); now += Duration.FromMinutes(1))
        {
            var decision = world.Decide(Sweep, Actor.Service, now);
            steps += decision.Count();
            world.Apply(Sweep, decision);
        }

        steps.ShouldBe(3 + new EscalationPolicies().RepeatsAtMost);
    }

    [Fact]
    public void a_step_that_could_reach_nobody_is_not_waited_for()
    {
        var world = AtNine().After(Sweep, Actor.Service, T(9, 15)).After(Sweep, Actor.Service, T(9, 20));
        world.After(Told(NotificationChannel.Sms, "no-address"), Actor.Service, T(9, 21)).When(Sweep, Actor.Service, T(9, 21)).ThenNothing();
        world.After(Told(NotificationChannel.Email, "refused"), Actor.Service, T(9, 22))
            .When(Sweep, Actor.Service, T(9, 22)).ThenOnly<EscalationRaised>().Step.ShouldBe(3);
    }

    [Fact]
    public void rule_48_who_was_told_stands_in_the_history_once()
    {
        var world = AtNine().After(Sweep, Actor.Service, T(9, 15)).After(Sweep, Actor.Service, T(9, 20));
        world.After(Told(NotificationChannel.Sms, null), Actor.Service, T(9, 20)).When(Told(NotificationChannel.Sms, null), Actor.Service, T(9, 21)).ThenNothing();
        world.Referral.Escalations[0].Told.ShouldHaveSingleItem().ShouldBe(new Notification(2, NotificationChannel.Sms, "TriageClinician", true, T(9, 20)));
    }

    [Fact]
    public void only_a_person_takes_it_on() =>
        AtNine().After(Sweep, Actor.Service, T(9, 15)).When(TakeOn, Actor.Service, T(9, 16)).ThenRefused("person-must-acknowledge");

    [Fact]
    public void a_ladder_keeps_the_settings_it_was_raised_under()
    {
        var short_ = new ServicePolicies { Version = 2, Escalations = new() { Ladders = [new(EscalationKind.NoClinicalEyes, [new(Duration.Zero, EscalationReceiver.Manager, [])])] } };
        var changed = new ServiceSettings { Changes = [new(T(9, 16), short_)] };
        var world = AtNine().After(Sweep, Actor.Service, T(9, 15));
        DueList.Raise(world.Referral, [], changed, T(9, 20)).ShouldHaveSingleItem().ShouldBeOfType<EscalationRaised>().Policy.ShouldBe(new PolicyName("ladder-no-clinical-eyes/1"));
    }

    [Fact]
    public void ruling_17_missed_calls_are_counted_and_not_raised_one_by_one()
    {
        var raised = Accepted().After(Plan(T(9, 12)), Desk, T(9, 12)).Decide(Sweep, Actor.Service, T(15, 30)).OfType<EscalationRaised>().Where(e => e.Kind == EscalationKind.BreachSafetyCall);
        var call = raised.ShouldHaveSingleItem();
        (call.Missed, call.DueAt).ShouldBe((4, T(15, 0) + Tick));
    }

    [Fact]
    public void a_last_step_is_repeated_as_long_after_as_the_ladder_says_and_not_a_tick_sooner()
    {
        var world = UpAtNine().After(Sweep, Actor.Service, T(9, 15)).After(Sweep, Actor.Service, T(9, 20)).After(Sweep, Actor.Service, T(9, 30));
        world.When(Sweep, Actor.Service, T(9, 45) - Tick).ThenNothing();
        world.When(Sweep, Actor.Service, T(9, 45)).ThenOnly<EscalationRaised>().Step.ShouldBe(4);
    }

    [Fact]
    public void a_step_that_reached_somebody_by_one_channel_is_waited_for()
    {
        var world = AtNine().After(Sweep, Actor.Service, T(9, 15)).After(Sweep, Actor.Service, T(9, 20))
            .After(Told(NotificationChannel.Sms, "no-address"), Actor.Service, T(9, 21)).After(Told(NotificationChannel.Email, null), Actor.Service, T(9, 21));
        DueList.Next(world.Referral, [], Defaults).ShouldBe(T(9, 30));
    }

    [Fact]
    public void a_step_that_reached_nobody_ends_with_the_last_channel_that_failed()
    {
        var world = AtNine().After(Sweep, Actor.Service, T(9, 15)).After(Sweep, Actor.Service, T(9, 20))
            .After(Told(NotificationChannel.Sms, "no-address"), Actor.Service, T(9, 21)).After(Told(NotificationChannel.Email, "refused"), Actor.Service, T(9, 22));
        DueList.Next(world.Referral, [], Defaults).ShouldBe(T(9, 22));
    }

    [Fact]
    public void a_service_s_own_ladder_holds_before_the_usual_one_and_each_kind_has_one()
    {
        LadderPolicy own = new(EscalationKind.NoAccess, [new(Duration.Zero, EscalationReceiver.Manager, [])]);
        var policies = new EscalationPolicies { Ladders = [own] };
        policies.For(EscalationKind.NoAccess).ShouldBe(own);
        policies.For(EscalationKind.NoClinicalEyes).Steps.Select(step => step.To)
            .ShouldBe([EscalationReceiver.TriageClinician, EscalationReceiver.OnCallClinician, EscalationReceiver.OnCallManager], "what is not named keeps its usual ladder");
        policies.For(EscalationKind.ReablementOver).Steps.Select(step => (step.After, step.To))
            .ShouldBe([(Duration.Zero, EscalationReceiver.Dispatcher), (Duration.FromMinutes(15), EscalationReceiver.Manager)]);
    }

    [Fact]
    public void taking_on_all_that_was_raised_until_a_time_keeps_that_time()
    {
        var world = AtNine().After(Sweep, Actor.Service, T(9, 15));
        world.When(TakeOn with { DueAt = T(9, 15) - Tick }, TriageNurse, T(9, 16)).ThenNothing();
        world.When(TakeOn with { DueAt = T(9, 16) }, TriageNurse, T(9, 16)).ThenOnly<EscalationAcknowledged>().DueAt.ShouldBe(T(9, 16));
        world.When(TakeOn, TriageNurse, T(9, 16)).ThenOnly<EscalationAcknowledged>().DueAt.ShouldBe(T(9, 15));
    }

    private static RecordNotification Told(NotificationChannel channel, string? failure) => new(
        Ours, new(EscalationKind.NoClinicalEyes, T(9, 15), 2, channel, "TriageClinician", failure is null, failure is null ? T(9, 20) : channel == NotificationChannel.Sms ? T(9, 21) : T(9, 22), failure));
}
