using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Tracing;
using Ucr.Domain.Outcomes.Deaths;

namespace Ucr.Domain.Specs.Intake.Tracing;

public class TraceSpecs
{
    private static readonly RecordTrace Trace = new(Ours, TraceResult.Verified, NumberReplaced: false, Restricted: false, HeldElsewhere: false, T(9, 1));

    [Fact]
    public void rule_57_a_trace_changes_neither_the_receipt_nor_the_clock_nor_the_stage()
    {
        var before = Accepted().Referral;
        var traced = Accepted().After(Trace with { TracedAt = T(9, 20) }, Actor.Service, T(9, 20)).Referral;
        (traced.ReceivedAt, traced.Clock, traced.Stage, traced.Patient).ShouldBe((before.ReceivedAt, before.Clock, before.Stage, before.Patient));
        traced.Intake.NhsNumberStatus.ShouldBe(NhsNumberStatuses.Verified);
    }

    [Fact]
    public void the_same_answer_again_is_no_news()
    {
        var traced = AtNine().After(Trace, Actor.Service, T(9, 1));
        traced.When(Trace with { TracedAt = T(9, 5) }, Actor.Service, T(9, 5)).ThenNothing();
        traced.When(Trace with { Result = TraceResult.NotReached, TracedAt = T(9, 5) }, Actor.Service, T(9, 5)).ThenNothing();
        traced.When(Trace with { Restricted = true, TracedAt = T(9, 5) }, Actor.Service, T(9, 5)).ThenOnly<PatientTraced>().Restricted.ShouldBeTrue();
        traced.When(Trace with { TracedAt = T(9, 9) }, Actor.Service, T(9, 5)).ThenRefused(Refusal.InTheFuture(nameof(RecordTrace.TracedAt)));
    }

    [Theory]
    [InlineData(TraceResult.Mismatch)]
    [InlineData(TraceResult.Invalidated)]
    [InlineData(TraceResult.NotFound)]
    public void a_number_that_the_national_record_does_not_bear_out_is_not_verified_any_more(TraceResult result)
    {
        var verified = AtNine().After(Trace, Actor.Service, T(9, 1));
        verified.After(Trace with { Result = result, TracedAt = T(9, 5) }, Actor.Service, T(9, 5)).Referral.Intake.NhsNumberStatus.ShouldBe(NhsNumberStatuses.NotTraced);
    }

    [Theory]
    [InlineData(TraceResult.NotReached)]
    [InlineData(TraceResult.NotEnough)]
    [InlineData(TraceResult.SeveralPossible)]
    public void an_answer_that_says_nothing_about_the_number_leaves_its_status(TraceResult result)
    {
        var before = AtNine().Referral.Intake.NhsNumberStatus;
        AtNine().After(Trace with { Result = result }, Actor.Service, T(9, 1)).Referral.Intake.NhsNumberStatus.ShouldBe(before);
    }

    [Fact]
    public void ruling_19_a_death_that_the_trace_shows_warns_and_closes_nothing()
    {
        var told = AtNine().After(new ReportDeath(Ours, DeathSource.Trace, new LocalDate(2026, 1, 2), null, null, null, null, null, T(9, 1)), Actor.Service, T(9, 1)).Referral;
        told.IsOpen.ShouldBeTrue();
        told.Care.Death!.IsReported.ShouldBeFalse();
    }

    [Fact]
    public void another_patient_has_not_been_traced() =>
        AtNine().After(Trace, Actor.Service, T(9, 1)).After(new ReassignReferral(Ours, OtherPatient, Why, T(9, 5)), TriageNurse, T(9, 5)).Referral.Intake.Trace.ShouldBeNull();

    [Fact]
    public void a_number_that_somebody_told_us_is_looked_up_anew() =>
        AtNine().After(Trace with { Result = TraceResult.NotFound }, Actor.Service, T(9, 1))
            .After(new IdentifyPatient(Ours, Story.Patient, NhsNumberStatuses.NotTraced, T(9, 5)), CallTaker, T(9, 5)).Referral.Intake.Trace.ShouldBeNull();
}
