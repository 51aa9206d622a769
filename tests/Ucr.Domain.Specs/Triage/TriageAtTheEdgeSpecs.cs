using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

/// <summary>What is the same again, and what only looks like it.</summary>
public class TriageAtTheEdgeSpecs
{
    [Fact]
    public void rule_39_a_downgrade_is_possible_until_the_last_instant_and_not_after()
    {
        Accepted().Decide(ToTwoDays(T(11, 0)), TriageNurse, T(11, 0)).Refusal.ShouldBeNull();
        Accepted().Decide(ToTwoDays(T(11, 0)), TriageNurse, T(11, 0) + Tick).Refusal.ShouldBe(ChangePathway.Breached);
        Accepted(ResponseStandard.TwoDay).Decide(new ChangePathway(Ours, ResponseStandard.TwoHour, Why, T(9, 20)), TriageNurse, T(9, 20)).ShouldContain(e => e is PathwayUpgraded);
        Accepted().Decide(ToTwoDays(T(9, 20)), TriageNurse, T(9, 20)).ShouldContain(e => e is PathwayDowngraded);
    }

    [Fact]
    public void an_answer_by_another_person_or_at_another_time_is_not_the_same_again()
    {
        var refused = Redirected().After(new RecordRedirectAnswer(Ours, false, Why, T(9, 15)), CallTaker, T(9, 15));

        refused.When(new RecordRedirectAnswer(Ours, false, Why, T(9, 15)), CallTaker, T(9, 16)).ThenNothing();
        refused.When(new RecordRedirectAnswer(Ours, false, Why, T(9, 16)), CallTaker, T(9, 16)).ThenRefused(RecordRedirectAnswer.NotRedirected);
        refused.When(new RecordRedirectAnswer(Ours, false, Why, T(9, 15)), TriageNurse, T(9, 16)).ThenRefused(RecordRedirectAnswer.NotRedirected);
        Redirected().When(new RecordRedirectAnswer(Ours, false, Why, T(9, 5)), TriageNurse, T(9, 16)).Decision.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(true, "Name who took it")]
    [InlineData(false, "Say why they refused")]
    public void an_answer_without_words_is_asked_for_the_right_ones(bool taken, string words) =>
        Redirected().Decide(new RecordRedirectAnswer(Ours, taken, Words(""), T(9, 15)), CallTaker, T(9, 15)).Refusal!.Words.ShouldStartWith(words);

    [Fact]
    public void a_case_number_is_kept_when_the_emergency_is_raised_again_without_one()
    {
        var raised = Accepted().After(Raise("CAD 17", T(9, 20)), TriageNurse, T(9, 20));

        raised.Referral.CadNumber.ShouldBe("CAD 17");
        raised.After(Raise(null, T(9, 30)) with { Owner = Medic.Id }, Medic, T(9, 30)).Referral.CadNumber.ShouldBe("CAD 17");
        raised.After(Raise("CAD 18", T(9, 40)), TriageNurse, T(9, 40)).Referral.CadNumber.ShouldBe("CAD 18");
        Accepted().After(Raise(" ", T(9, 20)), TriageNurse, T(9, 20)).Referral.CadNumber.ShouldBeNull();
    }

    [Fact]
    public void the_crew_recorded_by_another_person_or_with_another_end_is_told_that_it_is_closed()
    {
        var closed = Accepted().After(Raise(null, T(9, 20)), TriageNurse, T(9, 20)).After(new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, T(9, 50)), TriageNurse, T(9, 50));

        closed.When(new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, T(9, 50)), TriageNurse, T(9, 51)).ThenNothing();
        closed.When(new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, T(9, 50)), OtherTriageNurse, T(9, 51)).ThenRefused(Refusal.ReferralClosed);
        closed.When(new RecordAmbulanceCrew(Ours, ClosureReason.TreatmentCompleted, T(9, 50)), TriageNurse, T(9, 51)).ThenRefused(Refusal.ReferralClosed);
    }

    private static World Redirected() => AtNine().After(new RedirectReferral(Ours, "111 option 2", Why, T(9, 5)), TriageNurse, T(9, 5));

    private static ChangePathway ToTwoDays(Instant at) => new(Ours, ResponseStandard.TwoDay, Why, at);

    private static RaiseEmergency Raise(string? cad, Instant at) => new(Ours, cad, TriageNurse.Id, Why, at);
}
