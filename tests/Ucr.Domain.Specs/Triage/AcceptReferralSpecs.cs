using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class AcceptReferralSpecs
{
    [Fact]
    public void a_two_hour_acceptance_starts_the_clock_from_receipt() => AtNine().When(Accept(T(9, 10)), TriageNurse, T(9, 10)).Then(
        new ReferralAccepted(ResponseStandard.TwoHour, ClinicalUrgency.High, new("falls"), Needs, Why, null, TriageNurse.Id, T(9, 10)),
        new ClockStarted(T(9, 0), T(11, 0), ResponseStandard.TwoHour, new("received-by-service/1")));

    [Theory]
    [InlineData(17, "person-under-18")]
    [InlineData(18, null)]
    [InlineData(null, null)]
    public void adults_and_people_of_unknown_age_are_eligible(int? age, string? code) =>
        (AtNine(age).Decide(Accept(T(9, 10)), TriageNurse, T(9, 10)).Refusal?.Code).ShouldBe(code);

    [Fact]
    public void only_a_registered_clinician_accepts()
    {
        AtNine().When(Accept(T(9, 10)), CallTaker, T(9, 10)).ThenRefused(Refusal.ClinicianMustDecide);
        AtNine().When(Accept(T(9, 10)), Lapsed, T(9, 10)).ThenRefused(Refusal.ClinicianMustDecide);
    }

    [Fact]
    public void the_same_person_again_changes_nothing_and_another_is_told()
    {
        Accepted().When(Accept(T(9, 11)), TriageNurse, T(9, 11)).ThenNothing();
        Accepted().When(Accept(T(9, 11)), OtherTriageNurse, T(9, 11)).ThenRefused(Refusal.AlreadyTriaged);
        Accepted().When(Accept(T(9, 11), ResponseStandard.TwoDay), TriageNurse, T(9, 11)).ThenRefused(Refusal.AlreadyTriaged);
    }

    [Theory]
    [InlineData(0, 45, false)]
    [InlineData(1, 5, true)]
    [InlineData(2, 480, true)]
    [InlineData(3, 45, false)]
    [InlineData(1, 4, false)]
    [InlineData(1, 481, false)]
    public void needs_have_bounds(int people, int minutes, bool possible) =>
        (AtNine().Decide(Accept(T(9, 10)) with { Needs = new([], people, minutes) }, TriageNurse, T(9, 10)).Refusal is null).ShouldBe(possible);

    [Fact]
    public void a_need_that_is_not_configured_is_refused() =>
        AtNine().When(Accept(T(9, 10)) with { Need = new("unheard_of") }, TriageNurse, T(9, 10)).ThenRefused("value-not-possible", "Need");

    [Fact]
    public void the_reason_is_needed() =>
        AtNine().When(Accept(T(9, 10)) with { Rationale = Words("") }, TriageNurse, T(9, 10)).ThenRefused("value-missing", "Rationale");

    [Fact]
    public void its_time_lies_between_receipt_and_now()
    {
        AtNine().When(Accept(T(9, 0) - Tick), TriageNurse, T(9, 10)).ThenRefused("time-before-receipt", "OccurredAt");
        AtNine().Decide(Accept(T(9, 0)), TriageNurse, T(9, 10)).Refusal.ShouldBeNull();
        AtNine().Decide(Accept(T(9, 10)), TriageNurse, T(9, 10)).Refusal.ShouldBeNull();
        AtNine().When(Accept(T(9, 10) + Tick), TriageNurse, T(9, 10)).ThenRefused("time-in-the-future", "OccurredAt");
    }
}
