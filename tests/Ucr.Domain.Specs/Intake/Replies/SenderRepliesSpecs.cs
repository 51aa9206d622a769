using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Intake.Replies;

public class SenderRepliesSpecs
{
    private static readonly ReceivedMessage Message = Story.Message with { CorrelationId = "c", ReplyTo = "dos|2" };

    /// <summary>A 999 service asked us at nine, and acts itself at eleven.</summary>
    private static World Asked(bool owed = true) =>
        new World().Holding(Received(T(9, 0)) with { Message = owed ? Message : Story.Message, SenderBreachAt = T(11, 0) });

    private static World Taken() => Asked().After(Accept(T(9, 10)), TriageNurse, T(9, 10));

    private static RecordReplyTry Try(ReplyResult result, Instant at, Duration? notBefore = null, int round = 1, int reply = 1, int before = 0) =>
        new(Ours, reply, round, before, result, 503, "transient", notBefore, at);

    private static World Delivered() => Taken().After(Try(ReplyResult.Delivered, T(9, 11)), Actor.Service, T(9, 11));

    [Fact]
    public void an_accepted_referral_owes_its_sender_the_word()
    {
        var reply = Taken().Referral.Replies.Open.ShouldNotBeNull();
        (reply.Number, reply.Meaning, reply.OwedAt, reply.NextTryAt).ShouldBe((1, ReplyMeaning.Accepted, T(9, 10), T(9, 10)));
    }

    [Fact]
    public void a_sender_that_waits_for_no_reply_is_owed_none() => Asked(owed: false).After(Accept(T(9, 10)), TriageNurse, T(9, 10)).Referral.Replies.All.ShouldBeEmpty();

    [Fact]
    public void an_attempt_to_ring_the_person_tells_the_sender_nothing() =>
        Asked().After(new RingReferrerBack(Ours, false, Why, T(9, 5)), CallTaker, T(9, 5)).Referral.Replies.All.ShouldBeEmpty();

    [Fact]
    public void a_rejected_referral_owes_its_sender_the_reason_once()
    {
        var reply = Asked().After(Reject(T(9, 10)), TriageNurse, T(9, 10)).Referral.Replies.All.ShouldHaveSingleItem();
        (reply.Meaning, reply.Rejection).ShouldBe((ReplyMeaning.Rejected, ReplyRejection.Other));
        reply.Words.ShouldNotBeNull();
    }

    [Fact]
    public void ruling_07_a_sender_who_writes_in_closed_hours_is_told_at_once_that_there_is_no_resource()
    {
        var answered = new ClosedHoursAnswered(ClosedHoursAnswer.NoResource, null, T(9, 30), new("closed-hours/1"), T(9, 1));
        var referral = Asked().Holding(answered).Referral;
        referral.Replies.Open.ShouldNotBeNull().Rejection.ShouldBe(ReplyRejection.NoResource);
        referral.Stage.ShouldBe(Stage.AwaitingTriage);
        Asked().Holding(answered with { Answer = ClosedHoursAnswer.OnCallAnswers }).Referral.Replies.Open.ShouldBeNull();
    }

    [Fact]
    public void what_came_of_it_follows_when_it_is_over()
    {
        var closed = new ReferralClosed(ClosureReason.TreatmentCompleted, null, null, TriageNurse.Id, T(11, 0));
        var replies = Delivered().Holding(closed).Referral.Replies;
        replies.Open.ShouldNotBeNull().Meaning.ShouldBe(ReplyMeaning.Finished);
        replies.AnsweredBefore(2).ShouldBeTrue();
        replies.AnsweredBefore(1).ShouldBeFalse();
    }

    [Fact]
    public void a_later_reply_goes_instead_of_one_that_did_not_arrive()
    {
        var replies = Taken().Holding(new ReferralClosed(ClosureReason.TreatmentCompleted, null, null, TriageNurse.Id, T(11, 0))).Referral.Replies;
        replies.All[0].Replaced.ShouldBeTrue();
        replies.Open.ShouldNotBeNull().Number.ShouldBe(2);
        replies.AnsweredBefore(2).ShouldBeFalse();
    }

    [Fact]
    public void a_sender_who_took_it_back_before_anybody_decided_is_told_nothing() =>
        Asked().After(new WithdrawReferral(Ours, null, Why, T(9, 5)), Sender, T(9, 5)).Referral.Replies.All.ShouldBeEmpty();

    [Fact]
    public void ruling_06_a_sender_who_wants_it_back_afterwards_is_told_how_the_clinician_decided()
    {
        var asked = Delivered().After(new WithdrawReferral(Ours, null, Why, T(9, 15)), Sender, T(9, 15));
        asked.Referral.Replies.Open.ShouldBeNull();
        asked.After(new AcknowledgeWithdrawal(Ours, false, Why, T(9, 20)), TriageNurse, T(9, 20)).Referral.Replies.Open.ShouldNotBeNull().Meaning.ShouldBe(ReplyMeaning.Accepted);
    }

    [Fact]
    public void ruling_06_a_referral_that_is_given_back_is_over_for_its_sender_too() => Delivered()
        .After(new WithdrawReferral(Ours, null, Why, T(9, 15)), Sender, T(9, 15))
        .After(new AcknowledgeWithdrawal(Ours, true, Why, T(9, 20)), TriageNurse, T(9, 20))
        .Referral.Replies.Open.ShouldNotBeNull().Meaning.ShouldBe(ReplyMeaning.Finished);

    [Fact]
    public void a_reply_that_did_not_arrive_is_tried_again_ever_more_slowly()
    {
        var world = Taken();
        int[] pauses = [2, 5, 15, 30, 60, 120, 120];
        foreach (var (seconds, before) in pauses.Select((seconds, before) => (seconds, before)))
        {
            world.After(Try(ReplyResult.TryAgain, T(9, 11), before: before), Actor.Service, T(9, 11)).Referral.Replies.Open!.NextTryAt.ShouldBe(T(9, 11) + Duration.FromSeconds(seconds));
        }

        world.Referral.Replies.Open!.Tries.ShouldBe(7);
    }

    [Fact]
    public void a_system_that_asks_for_a_pause_gets_it_within_reason()
    {
        Taken().After(Try(ReplyResult.TryAgain, T(9, 11), Duration.FromSeconds(40)), Actor.Service, T(9, 11)).Referral.Replies.Open!.NextTryAt.ShouldBe(T(9, 11) + Duration.FromSeconds(40));
        Taken().After(Try(ReplyResult.TryAgain, T(9, 11), Duration.FromHours(2)), Actor.Service, T(9, 11)).Referral.Replies.Open!.NextTryAt.ShouldBe(T(9, 21));
    }

    [Theory]
    [InlineData(ReplyResult.Delivered)]
    [InlineData(ReplyResult.HadAlready)]
    public void a_reply_that_arrived_is_told(ReplyResult result)
    {
        var replies = Taken().After(Try(result, T(9, 11)), Actor.Service, T(9, 11)).Referral.Replies;
        replies.Open.ShouldBeNull();
        replies.All[0].ToldAt.ShouldBe(T(9, 11));
    }

    [Fact]
    public void a_reply_that_was_refused_waits_for_a_person()
    {
        var reply = Taken().After(Try(ReplyResult.Refused, T(9, 11)), Actor.Service, T(9, 11)).Referral.Replies.Open.ShouldNotBeNull();
        reply.NeedsPerson.ShouldBeTrue();
        reply.Last.ShouldBe(new ReplyTry(ReplyResult.Refused, 503, "transient", T(9, 11)));
    }

    [Fact]
    public void only_the_service_records_its_tries_and_a_late_one_changes_nothing()
    {
        Taken().When(Try(ReplyResult.Delivered, T(9, 11)), TriageNurse, T(9, 11)).ThenRefused(RecordReplyTry.OnlyTheService);
        Delivered().When(Try(ReplyResult.TryAgain, T(9, 12)), Actor.Service, T(9, 12)).ThenNothing();
        Taken().When(Try(ReplyResult.Refused, T(9, 12), round: 2), Actor.Service, T(9, 12)).ThenNothing();
        Taken().After(Try(ReplyResult.TryAgain, T(9, 11)), Actor.Service, T(9, 11)).When(Try(ReplyResult.TryAgain, T(9, 11)), Actor.Service, T(9, 12)).ThenNothing();
        Taken().When(Try(ReplyResult.Refused, T(9, 12), reply: 9), Actor.Service, T(9, 12)).ThenNothing();
    }

    [Fact]
    public void a_person_sends_it_again_as_another_message()
    {
        var reply = Taken().After(Try(ReplyResult.Refused, T(9, 11)), Actor.Service, T(9, 11)).After(new SendReplyAgain(Ours, T(9, 20)), Desk, T(9, 20)).Referral.Replies.Open.ShouldNotBeNull();
        (reply.Round, reply.NextTryAt, reply.NeedsPerson).ShouldBe((2, T(9, 20), false));
        Delivered().When(new SendReplyAgain(Ours, T(9, 20)), Desk, T(9, 20)).ThenRefused(SendReplyAgain.NothingOwed);
        Taken().When(new SendReplyAgain(Ours, T(9, 20)), Desk, T(9, 20)).ThenNothing();
    }

    [Fact]
    public void a_sender_who_was_told_by_telephone_is_told()
    {
        var told = Taken().After(new TellSenderByPhone(Ours, Why, T(9, 20)), Desk, T(9, 21)).Referral;
        told.Replies.Open.ShouldBeNull();
        (told.Replies.All[0].ToldBy, told.Replies.All[0].ToldAt).ShouldBe((Desk.Id, T(9, 20)));
        Taken().When(new TellSenderByPhone(Ours, Why, T(9, 5)), Desk, T(9, 21)).ThenRefused("value-not-possible", nameof(TellSenderByPhone.OccurredAt));
        Delivered().When(new TellSenderByPhone(Ours, Why, T(9, 20)), Desk, T(9, 21)).ThenRefused(SendReplyAgain.NothingOwed);
    }

    [Fact]
    public void an_untold_sender_is_raised_after_five_minutes_before_its_limit_or_at_once_when_only_a_person_can_mend_it()
    {
        DuesOf(Taken()).ShouldBe([T(9, 15)]);
        DuesOf(Asked().After(Accept(T(10, 58)), TriageNurse, T(10, 58))).ShouldBe([T(11, 0)]);
        DuesOf(Taken().After(Try(ReplyResult.Refused, T(9, 11)), Actor.Service, T(9, 11))).ShouldBe([T(9, 11)]);
        DuesOf(Delivered()).ShouldBeEmpty();
        DuesOf(Taken().After(new RaiseWhatIsDue(Ours), Actor.Service, T(9, 16))).ShouldBeEmpty();
    }

    [Fact]
    public void the_answer_to_the_sender_has_a_clock_of_its_own_against_its_limit()
    {
        var waits = Taken().Referral.Waits.Where(wait => wait.Kind == ClockKind.SenderAnswer).ToList();
        (waits[0].StartedAt, waits[0].DueAt, waits[0].Lasts).ShouldBe((T(9, 0), T(11, 0), true));
        Delivered().Referral.Waits.Single(wait => wait.Kind == ClockKind.SenderAnswer).StoppedAt.ShouldBe(T(9, 11));
        Asked(owed: false).Referral.Waits.ShouldNotContain(wait => wait.Kind == ClockKind.SenderAnswer);
    }

    [Fact]
    public void a_change_that_was_not_taken_is_raised_once()
    {
        var report = new ReportSenderChange(Ours, Message, "local-change");
        Taken().When(report, Actor.Service, T(9, 30)).Then(new SenderChangeNotTaken(Message, "local-change", T(9, 30)), Raised(EscalationKind.SenderChangeRefused, T(9, 30)));
        Taken().After(report, Actor.Service, T(9, 30)).When(report, Actor.Service, T(9, 31)).ThenNothing();
    }

    [Fact]
    public void who_was_told_the_end_knows_what_came_of_it()
    {
        var closed = new ReferralClosed(ClosureReason.TreatmentCompleted, null, null, TriageNurse.Id, T(11, 0));
        Delivered().Referral.ReferrerInformed.ShouldBeFalse();
        Delivered().Holding(closed).After(Try(ReplyResult.Delivered, T(11, 1), reply: 2), Actor.Service, T(11, 1)).Referral.ReferrerInformed.ShouldBeTrue();
    }

    private static IEnumerable<Instant> DuesOf(World world) => world.Decide(new RaiseWhatIsDue(Ours), Actor.Service, T(13, 0))
        .OfType<EscalationRaised>().Where(raised => raised is { Kind: EscalationKind.ReplyNotDelivered, Step: 1 }).Select(raised => raised.DueAt);
}
