using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Specs.Triage;

public class DispositionSpecs
{
    private static readonly RingReferrerBack RingsBack = new(Ours, true, Why, T(9, 2));

    [Fact]
    public void rule_12_a_rejection_says_where_the_person_goes_instead()
    {
        AtNine().When(Reject(T(9, 5)) with { SignpostedTo = " " }, TriageNurse, T(9, 5)).ThenRefused("value-missing", "SignpostedTo");
        AtNine().Decide(Reject(T(9, 5), RejectionReason.Duplicate) with { SignpostedTo = " " }, TriageNurse, T(9, 5)).OfType<ReferralRejected>().Single().SignpostedTo.ShouldBeNull();
        Under(triage => triage with { SignpostInappropriate = false }, Reject(T(9, 5)) with { SignpostedTo = null }).Refusal.ShouldBeNull();
    }

    [Fact]
    public void rule_12_somebody_outside_the_criteria_is_sent_on_or_taken_with_a_reason()
    {
        var world = Found(new(InArea: Answer.No));
        world.Decide(Accept(T(9, 10)), TriageNurse, T(9, 10)).Refusal.ShouldNotBeNull().Code.ShouldBe("outside-criteria");
        world.Decide(Accept(T(9, 10)), TriageNurse, T(9, 10)).Refusal!.Words.ShouldContain("service of that area");
        world.Decide(Accept(T(9, 10)) with { DespiteCriteria = Why }, TriageNurse, T(9, 10)).OfType<ReferralAccepted>().Single().DespiteCriteria.ShouldBe(Why);
    }

    [Fact]
    public void rule_46_the_national_reason_stands_beside_the_services_own_and_lack_of_capacity_is_counted()
    {
        AtNine().When(Reject(T(9, 5)) with { LocalKey = "unheard_of" }, TriageNurse, T(9, 5)).ThenRefused("value-not-possible", "LocalKey");
        var full = AtNine().After(Reject(T(9, 5)) with { LocalKey = "no_capacity" }, TriageNurse, T(9, 5)).Referral;
        var wrong = AtNine().After(Reject(T(9, 5)), TriageNurse, T(9, 5)).Referral;
        var none = AtNine().After(Reject(T(9, 5)) with { LocalKey = null }, TriageNurse, T(9, 5)).Referral;
        full.Triage.Waiting.Rejection.ShouldBe(new(RejectionReason.Inappropriate, "no_capacity", "Their practice"));
        var audit = RejectionAudit.Of([full, wrong, none, AtNine().Referral], new());
        audit.Rejected.ShouldBe([full, wrong, none]);
        audit.ForLackOfCapacity.ShouldBe([full]);
    }

    [Fact]
    public void ruling_04_missing_information_is_rung_back_for_before_anybody_rejects()
    {
        var incomplete = Reject(T(9, 5), RejectionReason.Incomplete);
        AtNine().When(incomplete, TriageNurse, T(9, 5)).ThenRefused(RejectReferral.RingBackFirst);
        AtNine().When(RingsBack, CallTaker, T(9, 5)).Then(new ReferrerRungBack(true, Why, CallTaker.Id, T(9, 2)));
        var rung = AtNine().After(RingsBack with { Reached = false }, CallTaker, T(9, 5));
        rung.Decide(incomplete, TriageNurse, T(9, 5)).Refusal.ShouldBeNull();
        rung.When(RingsBack, CallTaker, T(9, 6)).ThenNothing();
        AtNine().When(RingsBack, Manager, T(9, 5)).ThenRefused("staff-must-record");
        AtNine().When(RingsBack with { Said = Words("") }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Said");
        AtNine().When(RingsBack with { OccurredAt = T(9, 6) }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "OccurredAt");
        Rejected().When(RingsBack, CallTaker, T(9, 10)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void rule_14_an_incomplete_referral_keeps_its_first_receipt_when_it_comes_back()
    {
        var world = AtNine().After(RingsBack, CallTaker, T(9, 5)).After(Reject(T(9, 5), RejectionReason.Incomplete), TriageNurse, T(9, 5))
            .After(new ReopenReferral(Ours, OtherReferral, Why, T(9, 30)), TriageNurse, T(9, 30));
        world.After(Accept(T(9, 40)), TriageNurse, T(9, 40)).Referral.Clock!.StartedAt.ShouldBe(T(9, 0));
    }

    [Theory]
    [InlineData(ReferralSource.Hospital, Answer.Yes, HospitalReferrals.CountAsElsewhere, "two-day-not-from-ward")]
    [InlineData(ReferralSource.Hospital, Answer.No, HospitalReferrals.CountAsWard, null)]
    [InlineData(ReferralSource.Hospital, Answer.NotAsked, HospitalReferrals.AskWhetherWard, "ask-whether-ward")]
    [InlineData(ReferralSource.Hospital, Answer.NotAsked, HospitalReferrals.CountAsWard, "two-day-not-from-ward")]
    [InlineData(ReferralSource.Hospital, Answer.NotAsked, HospitalReferrals.CountAsElsewhere, null)]
    [InlineData(ReferralSource.Gp, Answer.NotAsked, HospitalReferrals.CountAsWard, null)]
    [InlineData(ReferralSource.Gp, Answer.Yes, HospitalReferrals.AskWhetherWard, "two-day-not-from-ward")]
    public void rule_40_the_two_day_standard_takes_nobody_from_a_ward(ReferralSource source, Answer fromWard, HospitalReferrals policy, string? code)
    {
        var referral = new World().Holding(
            Received(T(9, 0)) with { Source = source }, new TriageRecorded(new() { Criteria = new(FromWard: fromWard) }, TriageNurse.Id, T(9, 1))).Referral;
        var policies = new TriagePolicies { HospitalReferrals = policy };
        (TwoDayRule.Refused(ResponseStandard.TwoDay, referral, policies)?.Code).ShouldBe(code);
        TwoDayRule.Refused(ResponseStandard.TwoHour, referral, policies).ShouldBeNull();
    }

    [Fact]
    public void rule_40_somebody_in_a_hospital_bed_is_neither_accepted_nor_moved_to_two_days()
    {
        Found(new(Residence: Residence.HospitalBed)).Decide(Accept(T(9, 10), ResponseStandard.TwoDay) with { DespiteCriteria = Why }, TriageNurse, T(9, 10))
            .Refusal.ShouldBe(TwoDayRule.NotFromWard);
        Found(new(FromWard: Answer.Yes)).After(Accept(T(9, 10)), TriageNurse, T(9, 10))
            .When(new ChangePathway(Ours, ResponseStandard.TwoDay, Why, T(9, 30)), TriageNurse, T(9, 30)).ThenRefused("two-day-not-from-ward", "To");
    }

    [Fact]
    public void advice_only_calls_are_kept_and_close_only_when_the_advice_was_understood()
    {
        var advice = new GiveAdvice(Ours, Why, true, true, T(9, 5));
        AtNine().When(advice, TriageNurse, T(9, 5)).Then(
            new AdviceGiven(Why, true, TriageNurse.Id, T(9, 5)), new ReferralClosed(ClosureReason.Other, null, Why, TriageNurse.Id, T(9, 5)));
        AtNine().After(advice, TriageNurse, T(9, 5)).When(advice, TriageNurse, T(9, 6)).ThenNothing();
        AtNine().After(advice, TriageNurse, T(9, 5)).When(advice with { Closes = false }, TriageNurse, T(9, 6)).ThenRefused(Refusal.ReferralClosed);
        AtNine().When(advice with { Understood = false }, TriageNurse, T(9, 5)).ThenRefused("value-not-possible", "Understood");
        AtNine().When(advice with { Understood = false, Closes = false }, TriageNurse, T(9, 5)).Then(new AdviceGiven(Why, false, TriageNurse.Id, T(9, 5)));
        AtNine().After(advice with { Closes = false }, TriageNurse, T(9, 5)).When(advice with { Closes = false }, TriageNurse, T(9, 6)).ThenNothing();
        AtNine().When(advice, CallTaker, T(9, 5)).ThenRefused(Refusal.ClinicianMustDecide);
        AtNine().When(advice with { Advice = Words("") }, TriageNurse, T(9, 5)).ThenRefused("value-missing", "Advice");
        AtNine().When(advice with { OccurredAt = T(9, 6) }, TriageNurse, T(9, 5)).ThenRefused("time-in-the-future", "OccurredAt");
        Accepted().When(advice, TriageNurse, T(9, 30)).ThenRefused(Refusal.AlreadyTriaged);
        Accepted().Decide(advice with { Closes = false }, TriageNurse, T(9, 30)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void rule_59_an_admission_from_the_case_managed_cohort_is_reviewed_with_its_exception()
    {
        var managed = Found(new(), new(Stated.NotAsked, Stated.NotAsked, null, new(Answer.Yes)));
        var admitted = managed.After(new CloseReferral(Ours, ClosureReason.Admitted, null, null, T(9, 20)), TriageNurse, T(9, 20));
        ReviewAdmission.Owed(admitted.Referral).ShouldBeTrue();
        var review = new ReviewAdmission(Ours, AdmissionException.Accident, Why, T(9, 30));
        admitted.When(review, TriageNurse, T(9, 30)).Then(new AdmissionReviewed(AdmissionException.Accident, Why, TriageNurse.Id, T(9, 30)));
        admitted.When(review with { Exception = (AdmissionException)9 }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Exception");
        admitted.When(review with { Findings = Words("") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Findings");
        admitted.When(review with { OccurredAt = T(9, 31) }, TriageNurse, T(9, 30)).ThenRefused("time-in-the-future", "OccurredAt");
        admitted.When(review, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        ReviewAdmission.Owed(admitted.After(review with { Exception = null }, TriageNurse, T(9, 30)).Referral).ShouldBeFalse();
        admitted.When(review, TriageNurse, T(9, 31)).ThenNothing();
        ReviewAdmission.Owed(managed.Referral with { Closure = ClosureReason.Conveyed }).ShouldBeFalse("it was reviewed");
        AtNine().After(new CloseReferral(Ours, ClosureReason.Admitted, null, null, T(9, 20)), TriageNurse, T(9, 20)).When(review, TriageNurse, T(9, 30)).ThenRefused(ReviewAdmission.NotOwed);
        var died = Found(new(), new(Stated.NotAsked, Stated.NotAsked, null, new(Answer.Yes))).Referral;
        ReviewAdmission.Owed(died with { Closure = ClosureReason.Other }).ShouldBeFalse();
        ReviewAdmission.Owed(died with { Closure = ClosureReason.Conveyed }).ShouldBeTrue();
        ReviewAdmission.Owed(died with { Outcome = OutcomeResult.Conveyed }).ShouldBeTrue();
    }

    [Fact]
    public void rule_28_a_person_who_declines_first_leaves_no_clock_stop()
    {
        var declined = Accepted().After(new CloseReferral(Ours, ClosureReason.Declined, DeclinedBy.Patient, Why, T(9, 30)), TriageNurse, T(9, 30)).Referral;
        declined.Clock.ShouldBe(declined.Clock! with { StoppedAt = null, AbandonedAt = T(9, 30) });
        declined.Closure.ShouldBe(ClosureReason.Declined);
    }

    private static World Found(CriteriaFacts criteria, PeopleAround? people = null) =>
        AtNine().After(new RecordTriage(Ours, new() { Criteria = criteria, People = people ?? PeopleAround.NotAsked }, T(9, 1)), CallTaker, T(9, 1));

    private static World Rejected() => AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9));

    private static Decision Under(Func<TriagePolicies, TriagePolicies> change, IReferralCommand command)
    {
        var settings = new ServiceSettings { Changes = [new(T(8, 0), ServicePolicies.Default with { Triage = change(new()) })] };
        return command.Decide(AtNine().Referral, new(TriageNurse, T(9, 30), settings));
    }
}
