using Ucr.Domain.Outcomes.Feedback;

namespace Ucr.Domain.Specs.Outcomes.Feedback;

/// <summary>Whoever referred gets an answer.</summary>
public class FeedbackSpecs
{
    private static readonly TellReferrer ByMail = new(Ours, FeedbackKind.Decided, FeedbackWay.Email, true, null, T(9, 30));

    [Fact]
    public void the_service_tells_and_the_same_again_changes_nothing()
    {
        Accepted().When(ByMail, Actor.Service, T(9, 30)).Then(new ReferrerTold(FeedbackKind.Decided, FeedbackWay.Email, true, null, Actor.Service.Id, T(9, 30)));
        Accepted().After(ByMail, Actor.Service, T(9, 30)).When(ByMail with { OccurredAt = T(9, 31) }, Actor.Service, T(9, 31)).ThenNothing();
    }

    [Fact]
    public void a_window_that_changes_is_told_again() =>
        Accepted().After(ByMail with { Kind = FeedbackKind.Expected }, Actor.Service, T(9, 30))
            .When(ByMail with { Kind = FeedbackKind.Expected, OccurredAt = T(9, 40) }, Actor.Service, T(9, 40)).ThenOnly<ReferrerTold>();

    [Fact]
    public void what_did_not_get_through_is_kept_and_a_call_is_owed_until_somebody_told_as_much_or_more()
    {
        var owed = Accepted().After(ByMail with { Delivered = false, Why = "refused-by-mail-server" }, Actor.Service, T(9, 30))
            .After(new OweReferrerCall(Ours, FeedbackKind.Decided, "refused-by-mail-server"), Actor.Service, T(9, 31));
        owed.Referral.Feedback.Knows(FeedbackKind.Decided).ShouldBeFalse();
        owed.Referral.Feedback.Owed.ShouldBe([new OwedCall(FeedbackKind.Decided, T(9, 31))]);
        owed.When(new OweReferrerCall(Ours, FeedbackKind.Decided, "no-address"), Actor.Service, T(9, 32)).ThenNothing();
        owed.After(ByMail with { Kind = FeedbackKind.Outcome, Way = FeedbackWay.Voice, OccurredAt = T(9, 40) }, CallTaker, T(9, 40)).Referral.Feedback.Owed.ShouldBeEmpty();
    }

    [Fact]
    public void ruling_12_do_not_tell_blocks_mail_and_link_and_leaves_the_voice()
    {
        var hidden = Accepted().After(new Ucr.Domain.Triage.RecordContactWish(Ours, true, Why, T(9, 20)), TriageNurse, T(9, 20));
        hidden.When(ByMail, Actor.Service, T(9, 30)).ThenRefused(TellReferrer.DoNotTell);
        hidden.When(ByMail with { Way = FeedbackWay.Link }, Actor.Service, T(9, 30)).ThenRefused(TellReferrer.DoNotTell);
        hidden.When(ByMail with { Way = FeedbackWay.Voice }, CallTaker, T(9, 30)).ThenOnly<ReferrerTold>();
    }

    [Fact]
    public void nobody_else_says_that_somebody_was_told() => Accepted().When(ByMail, Sender, T(9, 30)).ThenRefused("staff-must-record");

    [Theory]
    [InlineData(2026, 3, 28, 23, 30, 2026, 3, 29, 8)]
    [InlineData(2026, 11, 23, 10, 0, 2026, 11, 24, 9)]
    public void the_outcome_is_told_from_the_hour_of_the_next_london_day(int y, int m, int d, int h, int min, int y2, int m2, int d2, int h2) =>
        ServicePolicies.Default.Intake.OutcomeDueAt(Instant.FromUtc(y, m, d, h, min)).ShouldBe(Instant.FromUtc(y2, m2, d2, h2, 0));
}
