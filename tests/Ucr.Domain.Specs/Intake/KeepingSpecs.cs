using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Intake;

public class KeepingSpecs
{
    private static readonly ReopenReferral Reopen = new(Ours, OtherReferral, Why, T(9, 30));
    private static readonly ContinueEpisode Reablement = new(Ours, Why, T(10, 40));
    private static readonly IdentifyPatient Traced = new(Ours, OtherPatient, "01", T(9, 30));

    [Fact]
    public void ruling_05_red_flags_are_asked_again_and_a_clinician_reads_it_before_any_link()
    {
        AtNine().When(Link(T(9, 5)), CallTaker, T(9, 5)).ThenRefused(Refusal.ClinicianMustDecide);
        AtNine().When(Link(T(9, 5)) with { AskedAgain = null }, TriageNurse, T(9, 5)).ThenRefused(LinkDuplicate.AskAgain);
        AtNine().When(Link(T(9, 5)) with { AskedAgain = AllWell with { ChestPain = Answer.NotKnown } }, TriageNurse, T(9, 5)).ThenRefused(LinkDuplicate.AskAgain);
        AtNine().When(Link(T(9, 5)) with { AskedAgain = AllWell with { ChestPain = Answer.Yes } }, TriageNurse, T(9, 5)).ThenRefused(LinkDuplicate.Deterioration);
        new World().Holding(Received(T(9, 0)) with { Safety = new(Conscious: Answer.No) }).When(Link(T(9, 5)), TriageNurse, T(9, 5)).ThenRefused(LinkDuplicate.Deterioration);
    }

    [Fact]
    public void rule_33_a_duplicate_starts_no_clock_and_deterioration_has_one_of_its_own()
    {
        AtNine().After(Link(T(9, 5)), TriageNurse, T(9, 5)).Referral.Clock.ShouldBeNull();
        AtNine().After(Accept(T(9, 10)) with { DespiteOpen = OtherReferral }, TriageNurse, T(9, 10)).Referral.Clock!.StartedAt.ShouldBe(T(9, 0));
    }

    [Fact]
    public void somebody_never_seen_waits_again_and_somebody_seen_needs_a_new_request()
    {
        var rejected = AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9));
        rejected.When(Reopen, TriageNurse, T(9, 30)).Then(new ReferralReopened(null, Why, TriageNurse.Id, T(9, 30)));
        rejected.After(Reopen, TriageNurse, T(9, 30)).Referral.ShouldSatisfyAllConditions(
            referral => referral.Stage.ShouldBe(Stage.AwaitingTriage), referral => referral.Closure.ShouldBeNull(), referral => referral.WaitsForTriageSince.ShouldBe(T(9, 30)));
        rejected.When(Reopen, TriageNurse, T(9, 31)).ThenNothing();
        rejected.When(Reopen, OtherTriageNurse, T(9, 31)).ThenRefused(ReopenReferral.NotClosed);
        var seen = Ended().After(new CloseReferral(Ours, ClosureReason.Other, null, null, T(10, 35)), Nurse, T(10, 35));
        var again = Reopen with { OccurredAt = T(10, 40) };
        seen.When(again, TriageNurse, T(10, 40)).Then(new ReferralReopened(OtherReferral, Why, TriageNurse.Id, T(10, 40)));
        seen.After(again, TriageNurse, T(10, 40)).Referral.Stage.ShouldBe(Stage.Closed);
        seen.When(again, TriageNurse, T(10, 41)).ThenNothing();
        seen.When(again with { As = Ours }, TriageNurse, T(10, 41)).ThenRefused(ReopenReferral.GoesOn);
    }

    [Fact]
    public void an_exported_closure_is_never_opened_again_in_place()
    {
        var rejected = AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9));
        var february = Instant.FromUtc(2026, 2, 1, 0, 0);
        rejected.When(Reopen with { OccurredAt = february - Tick }, TriageNurse, february - Tick).ThenOnly<ReferralReopened>().As.ShouldBeNull();
        rejected.When(Reopen with { OccurredAt = february }, TriageNurse, february).ThenOnly<ReferralReopened>().As.ShouldBe(OtherReferral);
    }

    [Fact]
    public void a_clinician_opens_a_closed_one_again_with_a_reason()
    {
        var rejected = AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9));
        AtNine().When(Reopen, TriageNurse, T(9, 30)).ThenRefused(ReopenReferral.NotClosed);
        rejected.When(Reopen, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        rejected.When(Reopen with { Why = Words("") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Why");
        rejected.When(Reopen, TriageNurse, T(9, 29)).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().After(Link(T(9, 5)), TriageNurse, T(9, 5)).When(Reopen, TriageNurse, T(9, 30)).ThenRefused("value-not-possible", "Referral");
    }

    [Fact]
    public void crisis_goes_on_into_reablement_with_a_clock_of_its_own_and_no_downgrade()
    {
        var decision = Ended().Decide(Reablement, Nurse, T(10, 40));
        decision.Select(happened => happened.GetType()).ShouldBe([typeof(EpisodeContinued), typeof(ClockStarted)]);
        decision.OfType<ClockStarted>().Single().StartedAt.ShouldBe(T(10, 40));
        var world = Ended().After(Reablement, Nurse, T(10, 40));
        world.Referral.EarlierClocks.ShouldHaveSingleItem().StoppedAt.ShouldBe(T(9, 50));
        world.Referral.Clock!.Standard.ShouldBe(ResponseStandard.TwoDay);
        world.Referral.Stage.ShouldBe(Stage.Accepted);
        world.When(Reablement, Nurse, T(10, 41)).ThenNothing();
        Ucr.Domain.Triage.DowngradeRate.Of([world.Referral], Duration.FromHours(3)).All.ShouldBe(0);
        Accepted().When(Reablement, Nurse, T(10, 40)).ThenRefused(ContinueEpisode.NotSeen);
        WithPatient().When(Reablement, Nurse, T(10, 40)).ThenRefused(ClosureRule.OutcomeMissing);
        Ended().When(Reablement, Desk, T(10, 40)).ThenRefused(Refusal.ClinicianMustDecide);
        Ended().When(Reablement with { Why = Words("") }, Nurse, T(10, 40)).ThenRefused("value-missing", "Why");
        Ended().When(Reablement, Nurse, T(10, 39)).ThenRefused("time-in-the-future", "OccurredAt");
    }

    [Fact]
    public void rule_57_an_unknown_nhs_number_is_taken_and_known_later_without_losing_the_clock()
    {
        var world = new World().Holding(Received(T(9, 0)) with { Doubts = ["nhs-number-not-given"] }).After(Accept(T(9, 10)), TriageNurse, T(9, 10));
        world.Referral.Intake.NhsNumberStatus.ShouldBe("03");
        var clock = world.Referral.Clock;
        world.When(Traced, CallTaker, T(9, 30)).Then(new PatientIdentified(Patient, OtherPatient, "01", CallTaker.Id, T(9, 30)));
        world.When(Traced with { Status = "03" }, CallTaker, T(9, 30)).ThenRefused("value-not-possible", "Status");
        world.When(Traced, Manager, T(9, 30)).ThenRefused("staff-must-record");
        world.When(Traced, CallTaker, T(9, 29)).ThenRefused("time-in-the-future", "OccurredAt");
        world.After(Traced, CallTaker, T(9, 30)).Referral.ShouldSatisfyAllConditions(
            referral => referral.Patient.ShouldBe(OtherPatient), referral => referral.Clock.ShouldBe(clock), referral => referral.ReceivedAt.ShouldBe(T(9, 0)), referral => referral.Intake.NhsNumberStatus.ShouldBe("01"));
        world.When(Traced, CallTaker, T(9, 31)).ThenNothing();
        world.When(Traced with { Patient = Patient }, CallTaker, T(9, 31)).ThenRefused(IdentifyPatient.Known);
    }

    [Theory]
    [InlineData("nhs-number-not-given", true, "03")]
    [InlineData("nhs-number-not-given", false, "07")]
    [InlineData("nhs-number-fails-check-digit", false, "03")]
    [InlineData("nhs-number-not-verified", false, "02")]
    [InlineData("something-else", true, "01")]
    public void rule_57_the_status_at_receipt(string doubt, bool ageKnown, string status) => NhsNumberStatuses.AtReceipt([doubt], ageKnown).ShouldBe(status);

    [Fact]
    public void ruling_13_a_visit_goes_to_the_person_whom_its_referral_is_about()
    {
        var moved = Taken().After(new ReassignReferral(Ours, OtherPatient, Why, T(9, 30)), TriageNurse, T(9, 30));
        moved.Visit.Patient.ShouldBe(OtherPatient);
        Consequences.For(Taken().Visit, new PatientIdentified(Patient, OtherPatient, NhsNumberStatuses.Verified, CallTaker.Id, T(9, 30))).ShouldBe([new VisitPatientChanged(OtherPatient)]);
        Consequences.For(Taken().Visit, new PatientIdentified(Patient, Patient, NhsNumberStatuses.NotTraced, CallTaker.Id, T(9, 30))).ShouldBeEmpty();
        Consequences.For(Ended().Visit, new PatientIdentified(Patient, OtherPatient, NhsNumberStatuses.Verified, CallTaker.Id, T(11, 0))).ShouldBeEmpty("it is over");
    }

    [Fact]
    public void what_was_filed_wrong_is_filed_again_and_what_is_wrong_is_voided()
    {
        var reassign = new ReassignReferral(Ours, OtherPatient, Why, T(9, 30));
        Accepted().When(reassign, TriageNurse, T(9, 30)).Then(new ReferralReassigned(Patient, OtherPatient, Why, TriageNurse.Id, T(9, 30)));
        Accepted().After(reassign, TriageNurse, T(9, 30)).Referral.Patient.ShouldBe(OtherPatient);
        Accepted().When(reassign with { To = Patient }, TriageNurse, T(9, 30)).ThenNothing();
        Accepted().When(reassign with { To = default }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "To");
        Accepted().When(reassign with { Why = Words("") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Why");
        Accepted().When(reassign, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        var voids = new VoidReferral(Ours, Why, T(9, 30));
        Accepted().When(voids, TriageNurse, T(9, 30)).Then(
            new ReferralVoided(Why, TriageNurse.Id, T(9, 30)), new ClockAbandoned(ResponseStandard.TwoHour, T(9, 30)),
            new ReferralClosed(ClosureReason.EnteredInError, null, Why, TriageNurse.Id, T(9, 30)));
        Accepted().After(voids, TriageNurse, T(9, 30)).When(voids, TriageNurse, T(9, 31)).ThenNothing();
        Accepted().When(voids with { Why = Words("") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Why");
        Accepted().When(voids, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        WithPatient().When(voids, TriageNurse, T(10, 0)).ThenRefused(ClosureRule.WithPatient);
    }

    [Fact]
    public void an_abandoned_call_is_kept_and_waits()
    {
        var abandoned = new RecordAbandonedCall(Ours, Why, T(9, 1));
        AtNine().When(abandoned, CallTaker, T(9, 1)).Then(new CallAbandoned(Why, CallTaker.Id, T(9, 1)));
        AtNine().After(abandoned, CallTaker, T(9, 1)).Referral.IsOpen.ShouldBeTrue();
        AtNine().After(abandoned, CallTaker, T(9, 1)).When(abandoned, CallTaker, T(9, 2)).ThenNothing();
        AtNine().When(abandoned, Manager, T(9, 1)).ThenRefused("staff-must-record");
        Accepted().When(abandoned, CallTaker, T(9, 20)).ThenRefused(Refusal.AlreadyTriaged);
    }

    [Theory]
    [InlineData(Channel.Bars, true, true, ClosedHoursPolicy.OnCallElseNoResource, ClosedHoursAnswer.NotNeeded)]
    [InlineData(Channel.Phone, false, true, ClosedHoursPolicy.OnCallElseNoResource, ClosedHoursAnswer.NotNeeded)]
    [InlineData(Channel.Bars, false, true, ClosedHoursPolicy.OnCallElseNoResource, ClosedHoursAnswer.OnCallAnswers)]
    [InlineData(Channel.Api, false, false, ClosedHoursPolicy.OnCallElseNoResource, ClosedHoursAnswer.NoResource)]
    [InlineData(Channel.Bars, false, true, ClosedHoursPolicy.AlwaysNoResource, ClosedHoursAnswer.NoResource)]
    public void ruling_07_a_digital_sender_is_answered_at_once(Channel channel, bool open, bool onCall, ClosedHoursPolicy policy, ClosedHoursAnswer answer) =>
        AnswerInClosedHours.AnswerFor(channel, open, onCall ? Nurse.Id : null, policy).ShouldBe(answer);

    [Fact]
    public void ruling_07_a_sender_who_waits_for_no_reply_is_not_said_to_have_been_told() =>
        new World().Holding(Received(T(23, 0))).When(new AnswerInClosedHours(Ours), Actor.Service, T(23, 0))
            .Then(new ClosedHoursAnswered(ClosedHoursAnswer.OnCallAnswers, null, T(23, 30), new("closed-hours/1"), T(23, 0)));

    [Fact]
    public void ruling_07_an_overnight_referral_gets_a_call_in_30_minutes_and_waits_for_a_clinician_all_the_same()
    {
        var night = new World().Holding(Received(T(23, 0)) with { Message = Message with { CorrelationId = "correlation" } });
        night.When(new AnswerInClosedHours(Ours), Actor.Service, T(23, 0)).Then(new ClosedHoursAnswered(ClosedHoursAnswer.NoResource, null, T(23, 30), new("closed-hours/1"), T(23, 0)));
        night.After(new AnswerInClosedHours(Ours), Actor.Service, T(23, 0)).Referral.ShouldSatisfyAllConditions(
            referral => referral.Stage.ShouldBe(Stage.AwaitingTriage), referral => referral.Intake.OvernightCallDueAt.ShouldBe(T(23, 30)));
        night.When(new AnswerInClosedHours(Ours), Actor.Service, T(23, 1)).ThenNothing();
        AtNine().When(new AnswerInClosedHours(Ours), Actor.Service, T(9, 0)).ThenNothing();
        Accepted().When(new AnswerInClosedHours(Ours), Actor.Service, T(9, 20)).ThenRefused(Refusal.AlreadyTriaged);
        var onCall = new EscalationPolicies { OnCall = [new(Nurse.Id, EscalationReceiver.OnCallClinician, [new(IsoDayOfWeek.Thursday, new(20, 0), new(8, 0))])] };
        var settings = new ServiceSettings { Changes = [new(T(8, 0), ServicePolicies.Default with { Escalations = onCall })] };
        new AnswerInClosedHours(Ours).Decide(new World().Holding(Received(T(23, 0))).Referral, new(Actor.Service, T(23, 0), settings))
            .OfType<ClosedHoursAnswered>().Single().OnCall.ShouldBe(Nurse.Id);
    }
}
