using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Specs.Triage;

public class WarmTransferSpecs
{
    private static readonly StartWarmTransfer Start = new(Ours, TransferReason.UnderEighteen, TransferTo.Ambulance999, CallTaker.Id, T(9, 5));
    private static readonly CompleteWarmTransfer Complete = new(Ours, Why, T(9, 10));
    private static readonly FailWarmTransfer Fail = new(Ours, Why, T(9, 10));

    [Theory]
    [InlineData(17, Answer.NotAsked, Answer.NotAsked, TransferReason.UnderEighteen)]
    [InlineData(30, Answer.Yes, Answer.NotAsked, TransferReason.Pregnant)]
    [InlineData(80, Answer.No, Answer.Yes, TransferReason.AcutelyMentallyIll)]
    [InlineData(80, Answer.No, Answer.NotKnown, null)]
    [InlineData(null, Answer.NotAsked, Answer.NotAsked, null)]
    public void ruling_08_who_is_handed_over_live(int? age, Answer pregnant, Answer suicidal, TransferReason? reason) =>
        WarmTransferRule.For(Somebody(age, pregnant, suicidal).Referral, new()).ShouldBe(reason);

    [Fact]
    public void ruling_08_a_live_transfer_comes_before_any_rejection()
    {
        var child = Somebody(17, Answer.NotAsked, Answer.NotAsked);
        child.When(Reject(T(9, 5)), TriageNurse, T(9, 5)).ThenRefused(WarmTransferRule.TransferFirst);
        child.After(Start, CallTaker, T(9, 5)).After(Fail, CallTaker, T(9, 10)).Decide(Reject(T(9, 12)), TriageNurse, T(9, 12)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_08_a_transfer_has_an_owner_and_its_own_record()
    {
        AtNine().When(Start, CallTaker, T(9, 5)).Then(new WarmTransferStarted(TransferReason.UnderEighteen, TransferTo.Ambulance999, CallTaker.Id, CallTaker.Id, T(9, 5)));
        var running = AtNine().After(Start, CallTaker, T(9, 5));
        running.Referral.Triage.Waiting.WarmTransfer.ShouldBe(new(TransferReason.UnderEighteen, TransferTo.Ambulance999, CallTaker.Id, T(9, 5)));
        running.When(Start, CallTaker, T(9, 6)).ThenNothing();
        running.When(Start with { To = TransferTo.CrisisLine }, CallTaker, T(9, 6)).ThenRefused(StartWarmTransfer.Runs);
        running.When(Start with { Reason = TransferReason.Suicidal }, CallTaker, T(9, 6)).ThenRefused(StartWarmTransfer.Runs);
        running.When(Start with { Owner = Nurse.Id }, CallTaker, T(9, 6)).ThenRefused(StartWarmTransfer.Runs);
        AtNine().When(Start with { Owner = new("") }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Owner");
        AtNine().When(Start with { Reason = (TransferReason)9 }, CallTaker, T(9, 5)).ThenRefused("value-missing", "Reason");
        AtNine().When(Start with { To = (TransferTo)9 }, CallTaker, T(9, 5)).ThenRefused("value-missing", "To");
        AtNine().When(Start with { OccurredAt = T(9, 6) }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().When(Start, Manager, T(9, 5)).ThenRefused("staff-must-record");
        AtNine().After(Reject(T(9, 1)), TriageNurse, T(9, 1)).When(Start, CallTaker, T(9, 5)).ThenRefused(Refusal.ReferralClosed);
    }

    [Fact]
    public void ruling_08_it_is_ours_until_somebody_took_over_on_the_line()
    {
        var running = AtNine().After(Start, CallTaker, T(9, 5));
        running.When(Complete, CallTaker, T(9, 10)).ThenRefused(Refusal.ClinicianMustDecide);
        running.When(Complete with { Receiver = Words("") }, TriageNurse, T(9, 10)).ThenRefused("value-missing", "Receiver");
        running.When(Complete with { OccurredAt = T(9, 11) }, TriageNurse, T(9, 10)).ThenRefused("time-in-the-future", "OccurredAt");
        running.When(Complete, TriageNurse, T(9, 10)).Then(
            new WarmTransferCompleted(Why, TriageNurse.Id, T(9, 10)), new ReferralClosed(ClosureReason.Onward, null, Why, TriageNurse.Id, T(9, 10)));
        AtNine().When(Complete, TriageNurse, T(9, 10)).ThenRefused(CompleteWarmTransfer.NotRunning);
        running.After(Complete, TriageNurse, T(9, 10)).When(Complete, TriageNurse, T(9, 11)).ThenNothing();
        running.When(Complete, OtherTriageNurse, T(9, 11)).ThenRefused(Refusal.ReferralClosed);
        running.When(Fail, CallTaker, T(9, 11)).ThenRefused(Refusal.ReferralClosed);
        Accepted().After(Start with { OccurredAt = T(9, 20) }, CallTaker, T(9, 20)).Decide(Complete with { OccurredAt = T(9, 25) }, TriageNurse, T(9, 25))
            .OfType<ClockAbandoned>().ShouldNotBeEmpty();
        WithPatient().After(Start, CallTaker, T(9, 55)).When(Complete, TriageNurse, T(10, 0)).ThenRefused(ClosureRule.WithPatient);
    }

    [Fact]
    public void ruling_08_a_failed_transfer_leaves_the_person_with_us()
    {
        var running = AtNine().After(Start, CallTaker, T(9, 5));
        running.When(Fail with { Why = Words("") }, CallTaker, T(9, 10)).ThenRefused("value-missing", "Why");
        running.When(Fail with { OccurredAt = T(9, 11) }, CallTaker, T(9, 10)).ThenRefused("time-in-the-future", "OccurredAt");
        running.When(Fail, Manager, T(9, 10)).ThenRefused("staff-must-record");
        running.When(Fail, CallTaker, T(9, 10)).Then(new WarmTransferFailed(Why, CallTaker.Id, T(9, 10)));
        AtNine().When(Fail, CallTaker, T(9, 10)).ThenRefused(CompleteWarmTransfer.NotRunning);
        var failed = running.After(Fail, CallTaker, T(9, 10));
        failed.Referral.Stage.ShouldBe(Stage.AwaitingTriage);
        failed.When(Fail, CallTaker, T(9, 11)).ThenNothing();
        failed.When(Complete, TriageNurse, T(9, 11)).ThenRefused(CompleteWarmTransfer.NotRunning);
        failed.Decide(Start with { To = TransferTo.CrisisLine }, CallTaker, T(9, 12)).ShouldNotBeEmpty();
    }

    private static World Somebody(int? age, Answer pregnant, Answer suicidal) =>
        AtNine(age).After(new RecordTriage(Ours, new() { Criteria = new CriteriaFacts(Pregnant: pregnant, SuicidalOrAcutelyIll: suicidal) }, T(9, 1)), CallTaker, T(9, 1));
}
