using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Specs.Clocks.Escalations;

public class ProviderDeskSpecs
{
    private static readonly Guid Stuck = Guid.Parse("00000000-0000-7000-8000-00000000000c");
    private static readonly Guid OtherStuck = Guid.Parse("00000000-0000-7000-8000-00000000000d");

    [Fact]
    public void a_message_without_an_outcome_is_raised_once()
    {
        var desk = After(new(), new ReportStuckMessage(Stuck, T(9, 0)), T(9, 1));
        var raised = desk.Escalations.ShouldHaveSingleItem();
        (raised.Kind, raised.DueAt, raised.About).ShouldBe((EscalationKind.MessageStuck, T(9, 0, 30), Stuck));
        Decide(desk, new ReportStuckMessage(Stuck, T(9, 0)), T(9, 2)).ShouldBeEmpty();
        ProviderDesk.Evolve(OtherStuck, current: null, Raised(EscalationKind.MessageStuck, T(9, 0, 30))).Id.ShouldBe(OtherStuck);
    }

    [Fact]
    public void it_goes_up_the_ladder_until_somebody_takes_that_message_on()
    {
        var desk = After(After(new(), new ReportStuckMessage(Stuck, T(9, 0)), T(9, 1)), new ReportStuckMessage(OtherStuck, T(9, 0)), T(9, 1));
        DeskDues.Next(desk, Defaults).ShouldBe(T(9, 6));
        desk = After(desk, new AcknowledgeAtDesk(EscalationKind.MessageStuck, T(9, 0, 30), Stuck), T(9, 3));
        var step = Decide(desk, new RaiseWhatIsDueAtDesk(), T(9, 6)).ShouldHaveSingleItem().ShouldBeOfType<EscalationRaised>();
        (step.Step, step.About).ShouldBe((2, OtherStuck));
        desk = After(desk, new RaiseWhatIsDueAtDesk(), T(9, 6));
        desk.Escalations.Select(raised => (raised.About, raised.Step, raised.AcknowledgedBy)).ShouldBe([(Stuck, 1, Desk.Id), (OtherStuck, 2, null)]);
    }

    [Fact]
    public void who_was_told_is_kept_once()
    {
        var desk = After(new(), new ReportStuckMessage(Stuck, T(9, 0)), T(9, 1));
        var told = new RecordNotificationAtDesk(new(EscalationKind.MessageStuck, T(9, 0, 30), 1, NotificationChannel.Email, "Dispatcher", true, T(9, 1), About: Stuck));
        Decide(After(desk, told, T(9, 1)), told, T(9, 2)).ShouldBeEmpty();
    }

    [Fact]
    public void the_desk_is_looked_at_again_when_the_first_of_its_escalations_is_due()
    {
        var desk = After(After(new(), new ReportStuckMessage(Stuck, T(9, 0)), T(9, 1)), new ReportStuckMessage(OtherStuck, T(9, 0)), T(9, 3));
        DeskDues.Next(desk, Defaults).ShouldBe(T(9, 6));
        Decide(desk, new RaiseWhatIsDueAtDesk(), T(9, 6) - Tick).ShouldBeEmpty();
        Decide(desk, new RaiseWhatIsDueAtDesk(), T(9, 8)).OfType<EscalationRaised>().Select(raised => raised.About).ShouldBe([Stuck, OtherStuck]);
        DeskDues.Next(new(), Defaults).ShouldBeNull();
    }

    [Fact]
    public void a_sweep_that_began_earlier_raises_what_was_due_then_and_no_more()
    {
        var desk = After(new(), new ReportStuckMessage(Stuck, T(9, 0)), T(9, 1));
        Decide(desk, new RaiseWhatIsDueAtDesk(By: T(9, 6) - Tick), T(9, 7)).ShouldBeEmpty();
        Decide(desk, new RaiseWhatIsDueAtDesk(By: T(9, 6)), T(9, 7)).ShouldHaveSingleItem().ShouldBeOfType<EscalationRaised>().RaisedAt.ShouldBe(T(9, 6));
    }

    [Fact]
    public void another_system_takes_nothing_on_at_the_desk()
    {
        var desk = After(new(), new ReportStuckMessage(Stuck, T(9, 0)), T(9, 1));
        var takes = new AcknowledgeAtDesk(EscalationKind.MessageStuck, T(9, 0, 30), Stuck);
        takes.Decide(desk, new(Sender, T(9, 2), Defaults)).Refusal!.Code.ShouldBe("person-must-acknowledge");
        takes.Decide(desk, new(Actor.Service, T(9, 2), Defaults)).Refusal!.Code.ShouldBe("person-must-acknowledge");
        Decide(desk, takes with { DueAt = T(9, 0, 30) - Tick }, T(9, 2)).ShouldBeEmpty("nothing was due by then");
        Decide(desk, takes with { About = OtherStuck }, T(9, 2)).ShouldBeEmpty();
    }

    private static Decision Decide(ProviderDesk desk, IDeskCommand command, Instant now) => command.Decide(desk, new(Specs.People.Desk, now, Defaults));

    private static ProviderDesk After(ProviderDesk desk, IDeskCommand command, Instant now) =>
        Decide(desk, command, now).Cast<IDeskEvent>().Aggregate(desk, (state, happened) => ProviderDesk.Evolve(default, state, happened));
}
