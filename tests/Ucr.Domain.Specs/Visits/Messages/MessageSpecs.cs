using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Visits.Messages;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Visits.Messages;

public class MessageSpecs
{
    private static readonly Guid Message = Guid.Parse("00000000-0000-7000-8000-0000000000d1");
    private static readonly SendMessage ToCrew = new(Ours, Message, MessageTo.Crew, Why, T(9, 30));
    private static readonly SendMessage ToDesk = ToCrew with { To = MessageTo.Desk };
    private static readonly ReadMessage Reads = new(Ours, Message, T(9, 35));

    [Fact]
    public void the_desk_writes_to_whoever_goes_and_a_clinician_to_the_desk()
    {
        UnderWay().When(ToCrew, CallTaker, T(9, 30)).Then(new MessageSent(Message, MessageTo.Crew, Why, CallTaker.Id, T(9, 30)));
        UnderWay().When(ToDesk, Nurse, T(9, 30)).Then(new MessageSent(Message, MessageTo.Desk, Why, Nurse.Id, T(9, 30)));
        UnderWay().When(ToCrew, Nurse, T(9, 30)).ThenRefused(Refusal.NotYoursToRecord);
        UnderWay().When(ToDesk, Desk, T(9, 30)).ThenRefused(Refusal.NotYoursToRecord);
        UnderWay().When(ToCrew, Manager, T(9, 30)).ThenRefused(Refusal.NotYoursToRecord);
    }

    [Fact]
    public void a_message_needs_words_and_somebody_who_would_read_it()
    {
        UnderWay().When(ToCrew with { What = Words(" ") }, Desk, T(9, 30)).ThenRefused("value-missing", "What");
        UnderWay().When(ToCrew with { Message = Guid.Empty }, Desk, T(9, 30)).ThenRefused("value-missing", "Message");
        UnderWay().When(ToCrew with { To = (MessageTo)9 }, Desk, T(9, 30)).ThenRefused("value-missing", "To");
        UnderWay().When(ToCrew, Desk, T(9, 29)).ThenRefused("time-in-the-future", "OccurredAt");
        Planned().When(ToCrew, Desk, T(9, 30)).ThenRefused(MessageRule.NobodyGoes);
        Planned().When(ToDesk, Nurse, T(9, 30)).ThenOnly<MessageSent>();
        Planned().After(new CloseReferral(Ours, ClosureReason.EnteredInError, null, null, T(9, 20)), TriageNurse, T(9, 20)).When(ToDesk, Nurse, T(9, 30)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void a_message_that_is_sent_again_is_the_same_message() =>
        UnderWay().After(ToCrew, Desk, T(9, 30)).When(ToCrew, Desk, T(9, 31)).ThenNothing();

    [Fact]
    public void the_other_side_says_that_it_was_read_and_by_whom()
    {
        var sent = UnderWay().After(ToCrew, Desk, T(9, 30));
        sent.Referral.Care.Messages.ShouldHaveSingleItem().IsUnread.ShouldBeTrue();
        sent.When(Reads, Desk, T(9, 35)).ThenRefused(MessageRule.NotToYou);
        sent.When(Reads, Medic, T(9, 35)).ThenRefused(MessageRule.NotToYou);
        sent.When(Reads with { OccurredAt = T(9, 36) }, Nurse, T(9, 35)).ThenRefused("time-in-the-future", "OccurredAt");
        sent.When(Reads with { Message = Contact }, Nurse, T(9, 35)).ThenRefused(MessageRule.NoSuchMessage);
        sent.When(Reads, Nurse, T(9, 35)).Then(new MessageRead(Message, Nurse.Id, T(9, 35)));
        sent.After(Reads, Nurse, T(9, 35)).When(Reads, Nurse, T(9, 36)).ThenNothing();
        sent.Referral.Care.Messages.ShouldHaveSingleItem().ReadBy.ShouldBe([new MessageReader(Nurse.Id, T(9, 35))]);
    }

    [Fact]
    public void at_the_desk_the_first_reads_for_all_and_of_those_who_go_each_for_themselves()
    {
        var desk = UnderWay().After(ToDesk, Nurse, T(9, 30));
        Waits(desk, Desk).ShouldBeTrue();
        Waits(desk, Nurse).ShouldBeFalse();
        Waits(desk.After(Reads, CallTaker, T(9, 35)), Desk).ShouldBeFalse();
        var crew = UnderWay().After(ToCrew, Desk, T(9, 30));
        Waits(crew, Nurse).ShouldBeTrue();
        Waits(crew, Medic).ShouldBeFalse();
        Waits(crew, Desk).ShouldBeFalse();
        Waits(crew.After(Reads, Nurse, T(9, 35)), Nurse).ShouldBeFalse();
    }

    [Fact]
    public void a_message_that_nobody_reads_is_raised_after_its_limit()
    {
        var sent = UnderWay().After(ToCrew, Desk, T(9, 30));
        var clock = Clock(sent, ClockKind.MessageRead);
        (clock.StartedAt, clock.DueAt, clock.Runs).ShouldBe((T(9, 30), T(9, 40), true));
        Clock(sent.After(Reads, Nurse, T(9, 35)), ClockKind.MessageRead).StoppedAt.ShouldBe(T(9, 35));
    }

    private static bool Waits(World world, Actor actor) => world.Referral.Care.Messages.Single().WaitsFor(actor, world.Visits);
}
