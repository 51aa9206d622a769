using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class PersonSpecs
{
    private static readonly RecordConsent Agrees = new(Ours, ConsentTo.Response, true, ConsentBy.Patient, Why, T(9, 5));
    private static readonly AssessCapacity Doubts = new(Ours, Capacity.Doubted, Why, null, T(9, 5));
    private static readonly AssessCapacity Lacks = new(Ours, Capacity.Lacks, Why, DecidedBy.BestInterests, T(9, 6));
    private static readonly RaiseSafeguarding Concern = new(Ours, SafeguardingOf.Adult, Nurse.Id, Why, false, T(9, 5));
    private static readonly RecordContactWish Wish = new(Ours, true, Why, T(9, 5));

    [Fact]
    public void the_last_answer_about_consent_stands()
    {
        AtNine().When(Agrees, CallTaker, T(9, 5)).Then(new ConsentRecorded(ConsentTo.Response, true, ConsentBy.Patient, Why, CallTaker.Id, T(9, 5)));
        AtNine().Referral.Triage.Person.ConsentFor(ConsentTo.Response).ShouldBeNull();
        var world = AtNine().After(Agrees, CallTaker, T(9, 5));
        world.When(Agrees, CallTaker, T(9, 6)).ThenNothing();
        world.After(Agrees with { To = ConsentTo.SharingRecord }, CallTaker, T(9, 6)).After(Agrees with { Given = false }, CallTaker, T(9, 7));
        world.Referral.Triage.Person.ConsentFor(ConsentTo.Response).ShouldBe(new(ConsentTo.Response, false, ConsentBy.Patient));
        world.Referral.Triage.Person.Consents.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(ConsentBy.Relative, "relative-cannot-decline")]
    [InlineData(ConsentBy.CareHome, "relative-cannot-decline")]
    [InlineData(ConsentBy.Patient, null)]
    [InlineData(ConsentBy.AttorneySeen, "decision-not-recorded")]
    [InlineData(ConsentBy.BestInterests, "decision-not-recorded")]
    public void ruling_11_a_relative_or_a_home_cannot_decline_for_the_patient(ConsentBy who, string? code) =>
        (AtNine().Decide(Agrees with { Given = false, Who = who }, CallTaker, T(9, 5)).Refusal?.Code).ShouldBe(code);

    [Fact]
    public void ruling_11_a_relative_may_agree_to_what_is_done() => AtNine().Decide(Agrees with { Who = ConsentBy.Relative }, CallTaker, T(9, 5)).Refusal.ShouldBeNull();

    [Fact]
    public void consent_is_recorded_whole_by_staff_and_on_an_open_referral()
    {
        AtNine().When(Agrees, Manager, T(9, 5)).ThenRefused("staff-must-record");
        AtNine().When(Agrees with { To = (ConsentTo)9 }, CallTaker, T(9, 5)).ThenRefused("value-missing", "To");
        AtNine().When(Agrees with { Who = (ConsentBy)9 }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Who");
        AtNine().When(Agrees with { OccurredAt = T(9, 6) }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "OccurredAt");
        Rejected().When(Agrees, CallTaker, T(9, 10)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void ruling_11_doubt_about_capacity_leads_to_an_assessment_before_anybody_declines()
    {
        var doubted = AtNine().After(Doubts, CallTaker, T(9, 5));
        doubted.When(Agrees with { Given = false }, CallTaker, T(9, 6)).ThenRefused(DeclineRule.InDoubt);
        doubted.When(Declines(DeclinedBy.Patient), TriageNurse, T(9, 6)).ThenRefused(DeclineRule.InDoubt);
        var has = doubted.After(Doubts with { Finding = Capacity.Has }, TriageNurse, T(9, 6));
        has.Decide(Declines(DeclinedBy.Patient), TriageNurse, T(9, 6)).Refusal.ShouldBeNull();
        has.When(Declines(DeclinedBy.BestInterests), TriageNurse, T(9, 6)).ThenRefused(DeclineRule.NotRecorded);
    }

    [Fact]
    public void ruling_11_for_somebody_who_lacks_capacity_it_is_decided_as_recorded_and_a_clinician_closes()
    {
        var lacks = AtNine().After(Lacks, TriageNurse, T(9, 6));
        lacks.When(Declines(DeclinedBy.Patient), TriageNurse, T(9, 6)).ThenRefused(DeclineRule.Lacking);
        lacks.When(Declines(DeclinedBy.AttorneySeen), TriageNurse, T(9, 6)).ThenRefused(DeclineRule.NotRecorded);
        lacks.When(Declines(DeclinedBy.BestInterests), Desk, T(9, 6)).ThenRefused(Refusal.ClinicianMustDecide);
        lacks.Decide(Declines(DeclinedBy.BestInterests), TriageNurse, T(9, 6)).Refusal.ShouldBeNull();
        AtNine().After(Lacks with { DecidedBy = DecidedBy.AttorneySeen }, TriageNurse, T(9, 6)).Decide(Declines(DeclinedBy.AttorneySeen), TriageNurse, T(9, 6)).Refusal.ShouldBeNull();
        AtNine().When(Declines((DeclinedBy)9), TriageNurse, T(9, 6)).ThenRefused("value-missing", "DeclinedBy");
        DeclineRule.Refused(DeclinedBy.Patient, AtNine().Referral, new(Desk, T(9, 6), Defaults)).ShouldBe(Refusal.ClinicianMustDecide);
    }

    [Fact]
    public void anybody_at_the_desk_doubts_and_a_registered_clinician_assesses()
    {
        AtNine().When(Doubts, CallTaker, T(9, 5)).Then(new CapacityAssessed(Capacity.Doubted, Why, null, CallTaker.Id, T(9, 5)));
        AtNine().When(Doubts, Manager, T(9, 5)).ThenRefused("staff-must-record");
        AtNine().When(Lacks, CallTaker, T(9, 6)).ThenRefused(Refusal.ClinicianMustDecide);
        AtNine().After(Lacks, TriageNurse, T(9, 6)).When(Lacks, TriageNurse, T(9, 7)).ThenNothing();
        AtNine().When(Lacks with { Finding = (Capacity)9 }, TriageNurse, T(9, 6)).ThenRefused("value-missing", "Finding");
        AtNine().When(Lacks with { Finding = Capacity.Has }, TriageNurse, T(9, 6)).ThenRefused("value-not-possible", "DecidedBy");
        AtNine().When(Lacks with { Decision = Words("") }, TriageNurse, T(9, 6)).ThenRefused("value-missing", "Decision");
        AtNine().When(Lacks with { OccurredAt = T(8, 59) }, TriageNurse, T(9, 6)).ThenRefused("time-before-receipt", "OccurredAt");
        Rejected().When(Lacks, TriageNurse, T(9, 10)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void ruling_12_safeguarding_of_adults_and_children_is_raised_with_an_owner()
    {
        AtNine().When(Concern, CallTaker, T(9, 5)).Then(new SafeguardingRaised(SafeguardingOf.Adult, Nurse.Id, Why, false, CallTaker.Id, T(9, 5)));
        AtNine().When(Concern with { Owner = new("") }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Owner");
        AtNine().When(Concern with { What = Words("") }, CallTaker, T(9, 5)).ThenRefused("value-missing", "What");
        AtNine().When(Concern with { Of = (SafeguardingOf)9 }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Of");
        AtNine().When(Concern with { OccurredAt = T(9, 6) }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().When(Concern, Manager, T(9, 5)).ThenRefused("staff-must-record");
        Rejected().Decide(Concern, CallTaker, T(9, 10)).Refusal.ShouldBeNull();
        var world = AtNine().After(Concern, CallTaker, T(9, 5));
        world.When(Concern, CallTaker, T(9, 6)).ThenNothing();
        world.After(Concern with { Of = SafeguardingOf.Child }, CallTaker, T(9, 6)).Referral.Triage.Person.Safeguarding
            .ShouldBe([new(SafeguardingOf.Adult, Nurse.Id, Why), new(SafeguardingOf.Child, Nurse.Id, Why)]);
        world.Referral.Triage.Person.DoNotTell.ShouldBeFalse();
        world.After(Concern with { DoNotTell = true }, CallTaker, T(9, 7)).Referral.Triage.Person.DoNotTell.ShouldBeTrue();
        world.When(Concern with { DoNotTell = true }, CallTaker, T(9, 8)).ThenNothing();
        world.After(Concern with { Owner = Medic.Id }, CallTaker, T(9, 8)).Referral.Triage.Person.DoNotTell.ShouldBeTrue();
    }

    [Fact]
    public void ruling_12_anybody_forbids_telling_at_once_and_a_clinician_allows_it_again()
    {
        AtNine().When(Wish, CallTaker, T(9, 5)).Then(new ContactWishRecorded(true, Why, CallTaker.Id, T(9, 5)));
        AtNine().When(Wish, Manager, T(9, 5)).ThenRefused("staff-must-record");
        AtNine().When(Wish with { DoNotTell = false }, TriageNurse, T(9, 5)).ThenNothing();
        AtNine().When(Wish with { Why = Words("") }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Why");
        AtNine().When(Wish with { OccurredAt = T(9, 6) }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "OccurredAt");
        var world = AtNine().After(Wish, CallTaker, T(9, 5));
        world.When(Wish, CallTaker, T(9, 6)).ThenNothing();
        world.When(Wish with { DoNotTell = false }, CallTaker, T(9, 6)).ThenRefused(Refusal.ClinicianMustDecide);
        world.After(Wish with { DoNotTell = false }, TriageNurse, T(9, 6)).Referral.Triage.Person.DoNotTell.ShouldBeFalse();
    }

    private static CloseReferral Declines(DeclinedBy who) => new(Ours, ClosureReason.Declined, who, null, T(9, 6));

    private static World Rejected() => AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9));
}
