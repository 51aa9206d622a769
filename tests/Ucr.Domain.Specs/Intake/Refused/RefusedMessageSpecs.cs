using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake.Refused;

namespace Ucr.Domain.Specs.Intake.Refused;

public class RefusedMessageSpecs
{
    private static readonly Guid First = Guid.Parse("00000000-0000-7000-8000-00000000000e");
    private static readonly Guid Second = Guid.Parse("00000000-0000-7000-8000-00000000000f");

    [Fact]
    public void a_refused_message_is_a_task_for_the_desk_at_once_and_once_only()
    {
        var desk = After(new(), new ReportRefusedMessage(First, T(9, 0)), T(9, 0));
        var raised = desk.Escalations.ShouldHaveSingleItem();
        (raised.Kind, raised.DueAt, raised.About, raised.Who!.Role).ShouldBe((EscalationKind.MessageRefused, T(9, 0), First, Role.Dispatcher));
        Decide(desk, new ReportRefusedMessage(First, T(9, 0)), T(9, 1)).ShouldBeEmpty();
        Decide(desk, new ReportRefusedMessage(Second, T(9, 0)), T(9, 1)).ShouldHaveSingleItem();
    }

    [Fact]
    public void nobody_has_looked_after_five_minutes_and_a_clinician_is_told()
    {
        var desk = After(new(), new ReportRefusedMessage(First, T(9, 0)), T(9, 0));
        DeskDues.Next(desk, Defaults).ShouldBe(T(9, 5));
        desk = After(desk, new RaiseWhatIsDueAtDesk(), T(9, 5));
        desk.Escalations.ShouldHaveSingleItem().Who!.Role.ShouldBe(Role.TriageClinician);
    }

    [Theory]
    [InlineData(RefusedMessageAnswer.EnteredByHand)]
    [InlineData(RefusedMessageAnswer.CameAgain)]
    public void a_patient_behind_it_ends_the_task_with_their_referral(RefusedMessageAnswer answer)
    {
        var desk = After(After(new(), new ReportRefusedMessage(First, T(9, 0)), T(9, 0)), new ReportRefusedMessage(Second, T(9, 0)), T(9, 0));
        var without = new AnswerRefusedMessage(First, answer, null, null, T(9, 3));
        Decide(desk, without, T(9, 4)).Refusal!.Field.ShouldBe("Referral");
        var given = without with { Referral = Ours, Because = NotAReferralBecause.Test };
        Decide(desk, given, T(9, 4)).ShouldHaveSingleItem().ShouldBe(new RefusedMessageAnswered(First, answer, Ours, null, Specs.People.Desk.Id, T(9, 3)));
        After(desk, given, T(9, 4)).Escalations.ShouldHaveSingleItem().About.ShouldBe(Second);
    }

    [Fact]
    public void that_nobody_is_behind_it_needs_a_reason()
    {
        var desk = After(new(), new ReportRefusedMessage(First, T(9, 0)), T(9, 0));
        var command = new AnswerRefusedMessage(First, RefusedMessageAnswer.NotAReferral, Ours, null, T(9, 3));
        Decide(desk, command, T(9, 4)).Refusal!.Code.ShouldBe("why-no-referral");
        var answered = Decide(desk, command with { Because = NotAReferralBecause.Test }, T(9, 4)).ShouldHaveSingleItem().ShouldBeOfType<RefusedMessageAnswered>();
        (answered.Because, answered.Referral).ShouldBe((NotAReferralBecause.Test, null));
    }

    [Fact]
    public void a_sender_who_was_rung_is_rung_again_when_nothing_came_within_the_hour()
    {
        var desk = After(new(), new ReportRefusedMessage(First, T(9, 0)), T(9, 0));
        desk = After(desk, new AnswerRefusedMessage(First, RefusedMessageAnswer.SenderRung, null, null, T(9, 3)), T(9, 4));
        desk.Escalations.ShouldBeEmpty();
        DeskDues.Next(desk, Defaults).ShouldBe(T(10, 3));
        Decide(desk, new RaiseWhatIsDueAtDesk(), T(10, 3) - Tick).ShouldBeEmpty();
        desk = After(desk, new RaiseWhatIsDueAtDesk(), T(10, 3));
        var again = desk.Escalations.ShouldHaveSingleItem();
        (again.Kind, again.Step, again.DueAt, again.About).ShouldBe((EscalationKind.MessageRefused, 1, T(10, 3), First));
        desk.SentAgainSoon.ShouldBeEmpty();
        After(desk, new AnswerRefusedMessage(First, RefusedMessageAnswer.CameAgain, Ours, null, T(10, 5)), T(10, 5)).Escalations.ShouldBeEmpty();
    }

    [Fact]
    public void a_message_that_came_again_in_time_leaves_nothing_due()
    {
        var desk = After(new(), new ReportRefusedMessage(First, T(9, 0)), T(9, 0));
        desk = After(desk, new AnswerRefusedMessage(First, RefusedMessageAnswer.SenderRung, null, null, T(9, 3)), T(9, 4));
        desk = After(desk, new ReportRefusedMessage(Second, T(9, 0)), T(9, 4));
        desk = After(desk, new AnswerRefusedMessage(Second, RefusedMessageAnswer.SenderRung, null, null, T(9, 4)), T(9, 4));
        desk = After(desk, new AnswerRefusedMessage(First, RefusedMessageAnswer.CameAgain, Ours, null, T(9, 30)), T(9, 30));
        DeskDues.Next(desk, Defaults).ShouldBe(T(10, 4));
    }

    [Fact]
    public void only_a_person_can_say_that_nobody_is_behind_it_and_not_from_the_future()
    {
        var command = new AnswerRefusedMessage(First, RefusedMessageAnswer.NotAReferral, null, NotAReferralBecause.Hostile, T(9, 3));
        command.Decide(new(), new(Actor.Service, T(9, 4), Defaults)).Refusal!.Code.ShouldBe("person-must-acknowledge");
        command.Decide(new(), new(Sender, T(9, 4), Defaults)).Refusal!.Code.ShouldBe("person-must-acknowledge");
        var desk = After(new(), new ReportRefusedMessage(First, T(9, 0)), T(9, 0));
        Decide(desk, command, T(9, 3) - Tick).Refusal!.Field.ShouldBe("OccurredAt");
        Decide(desk, command, T(9, 3)).ShouldHaveSingleItem();
        Decide(After(desk, command, T(9, 3)), command, T(9, 3)).ShouldBeEmpty("it is finished");
    }

    private static Decision Decide(ProviderDesk desk, IDeskCommand command, Instant now) => command.Decide(desk, new(Specs.People.Desk, now, Defaults));

    private static ProviderDesk After(ProviderDesk desk, IDeskCommand command, Instant now) =>
        Decide(desk, command, now).Cast<IDeskEvent>().Aggregate(desk, (state, happened) => ProviderDesk.Evolve(default, state, happened));
}
