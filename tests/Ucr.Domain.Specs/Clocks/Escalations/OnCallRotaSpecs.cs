using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Specs.Clocks.Escalations;

public class OnCallRotaSpecs
{
    private static readonly RaiseWhatIsDue Sweep = new(Ours);

    // 15 January 2026 is a Thursday; the night's turn begins on Wednesday evening too.
    private static readonly EscalationPolicies Policies = new()
    {
        OnCall =
        [
            new(Medic.Id, EscalationReceiver.OnCallClinician, [new(IsoDayOfWeek.Wednesday, new(20, 0), new(8, 0)), new(IsoDayOfWeek.Thursday, new(20, 0), new(8, 0))]),
            new(Manager.Id, EscalationReceiver.OnCallManager, [new(IsoDayOfWeek.Thursday, new(0, 0), new(0, 0))]),
        ],
    };

    private static readonly ServiceSettings Settings = new() { Changes = [new(Instant.MinValue, ServicePolicies.Default with { Version = 2, Escalations = Policies })] };

    [Theory]
    [InlineData(19, 59, null)]
    [InlineData(20, 0, "medic")]
    [InlineData(23, 30, "medic")]
    [InlineData(7, 59, "medic")]
    [InlineData(8, 0, null)]
    public void ruling_07_who_is_on_call_goes_by_the_hours_of_the_rota(int hour, int minute, string? who) =>
        Policies.Who(EscalationReceiver.OnCallClinician, T(hour, minute)).ShouldBe(new Responder(Role.TriageClinician, who is null ? null : new StaffId(who)));

    [Theory]
    [InlineData(-1, 7, 59, false)]
    [InlineData(-1, 20, 0, true)]
    [InlineData(0, 0, 0, true)]
    [InlineData(0, 7, 59, true)]
    [InlineData(0, 8, 0, false)]
    [InlineData(0, 20, 0, false)]
    [InlineData(1, 7, 59, false)]
    public void ruling_07_one_night_s_turn_is_that_night_and_no_other(int days, int hour, int minute, bool onCall)
    {
        var wednesday = new EscalationPolicies { OnCall = [new(Medic.Id, EscalationReceiver.OnCallClinician, [new(IsoDayOfWeek.Wednesday, new(20, 0), new(8, 0))])] };
        wednesday.Who(EscalationReceiver.OnCallClinician, T(hour, minute) + Duration.FromDays(days)).Person.HasValue.ShouldBe(onCall);
    }

    [Fact]
    public void ruling_07_a_turn_of_the_whole_day_ends_at_midnight()
    {
        Policies.Who(EscalationReceiver.OnCallManager, T(0, 0)).Person.ShouldBe(Manager.Id);
        Policies.Who(EscalationReceiver.OnCallManager, T(23, 59)).Person.ShouldBe(Manager.Id);
        Policies.Who(EscalationReceiver.OnCallManager, T(0, 0) + Duration.FromDays(1)).Person.ShouldBeNull();
    }

    [Fact]
    public void ruling_07_a_referral_while_nobody_watches_reaches_the_person_on_call_at_once()
    {
        var world = new World().Holding(Received(T(20, 0)));
        var raised = DueList.Raise(world.Referral, [], Settings, T(20, 0)).ShouldHaveSingleItem().ShouldBeOfType<EscalationRaised>();
        (raised.Kind, raised.DueAt, raised.Who).ShouldBe((EscalationKind.NobodyWatches, T(20, 0), new Responder(Role.TriageClinician, Medic.Id)));
        Ladder.StepOf(raised.Kind, raised.DueAt, 1, Settings).Channels.ShouldBe([NotificationChannel.Sms, NotificationChannel.Email]);
    }

    [Fact]
    public void ruling_07_the_one_on_call_must_acknowledge_or_it_goes_up_the_ladder()
    {
        var world = new World().Holding(Received(T(20, 0))).After(Sweep, Actor.Service, T(20, 0));
        world.When(Sweep, Actor.Service, T(20, 5)).ThenOnly<EscalationRaised>().Step.ShouldBe(2);
        world.After(new AcknowledgeEscalation(Ours, EscalationKind.NobodyWatches), Manager, T(20, 3)).When(Sweep, Actor.Service, T(20, 14)).ThenNothing();
    }

    [Fact]
    public void ruling_07_while_the_desk_is_watched_nobody_is_rung() =>
        new World().Holding(Received(T(19, 59, 59))).When(Sweep, Actor.Service, T(20, 5)).ThenNothing();
}
