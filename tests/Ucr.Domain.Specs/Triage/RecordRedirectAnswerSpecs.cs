using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class RecordRedirectAnswerSpecs
{
    private static readonly RecordRedirectAnswer Taken = new(Ours, true, Why, T(9, 15));
    private static readonly RecordRedirectAnswer Refused = new(Ours, false, Why, T(9, 15));

    [Fact]
    public void taken_it_is_theirs_and_closes() => Redirected().When(Taken, CallTaker, T(9, 15)).Then(
        new RedirectAccepted(Why, CallTaker.Id, T(9, 15)),
        new ReferralClosed(ClosureReason.Onward, null, Why, CallTaker.Id, T(9, 15)));

    [Fact]
    public void refused_it_waits_for_triage_with_its_first_receipt()
    {
        var back = Redirected().After(Refused, CallTaker, T(9, 15)).Referral;
        back.Stage.ShouldBe(Stage.AwaitingTriage);
        back.ReceivedAt.ShouldBe(T(9, 0));
        back.WaitsForTriageSince.ShouldBe(T(9, 15));
    }

    [Fact]
    public void the_same_answer_again_changes_nothing()
    {
        Redirected().After(Taken, CallTaker, T(9, 15)).When(Taken, CallTaker, T(9, 16)).ThenNothing();
        Redirected().After(Refused, CallTaker, T(9, 15)).When(Refused, CallTaker, T(9, 16)).ThenNothing();
    }

    [Fact]
    public void nobody_answers_what_was_not_asked() => AtNine().When(Taken, CallTaker, T(9, 15)).ThenRefused(RecordRedirectAnswer.NotRedirected);

    [Fact]
    public void the_receiver_is_named() => Redirected().When(Taken with { Words = Words("") }, CallTaker, T(9, 15)).ThenRefused("value-missing", "Words");

    private static World Redirected() => AtNine().After(new RedirectReferral(Ours, "Falls service", Why, T(9, 5)), TriageNurse, T(9, 5));
}
