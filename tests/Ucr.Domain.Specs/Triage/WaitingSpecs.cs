using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class WaitingSpecs
{
    private static readonly TriageAgain Again = new(Ours, ClinicalUrgency.RiskToLife, T(10, 30), Why, T(9, 30));
    private static readonly RequestExemption Request = new(Ours, ExemptionReason.PatientChoice, Why, T(11, 10));
    private static readonly ConfirmExemption Confirm = new(Ours, T(11, 20));
    private static readonly ChangePathway Exempts = new(Ours, ResponseStandard.TwoHourExempt, Why, T(9, 30), ExemptionReason.PatientChoice);

    [Fact]
    public void ruling_17_triage_again_sets_the_urgency_and_when_the_next_call_is_due()
    {
        Accepted().When(Again, TriageNurse, T(9, 30)).Then(new TriagedAgain(ClinicalUrgency.RiskToLife, T(10, 30), Why, TriageNurse.Id, T(9, 30)));
        var world = Accepted().After(Again, TriageNurse, T(9, 30));
        world.Referral.Urgency.ShouldBe(ClinicalUrgency.RiskToLife);
        world.Referral.Triage.Waiting.NextCallAt.ShouldBe(T(10, 30));
        world.Referral.Clock!.DueAt.ShouldBe(T(11, 0));
        world.When(Again, TriageNurse, T(9, 31)).ThenNothing();
        world.Decide(Again with { NextCallAt = T(10, 31) }, TriageNurse, T(9, 31)).ShouldNotBeEmpty();
        world.Decide(Again with { Urgency = ClinicalUrgency.Usual }, TriageNurse, T(9, 31)).ShouldNotBeEmpty();
    }

    [Fact]
    public void triage_again_by_a_clinician_of_somebody_who_waits()
    {
        Accepted().When(Again, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        AtNine().When(Again, TriageNurse, T(9, 30)).ThenRefused(Refusal.NotTriaged);
        WithPatient().When(Again, TriageNurse, T(10, 0)).ThenRefused(Refusal.AlreadySeen);
        AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9)).When(Again, TriageNurse, T(9, 30)).ThenRefused(Refusal.ReferralClosed);
        Accepted().When(Again with { Urgency = (ClinicalUrgency)9 }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Urgency");
        Accepted().When(Again with { NextCallAt = T(9, 30) }, TriageNurse, T(9, 30)).ThenRefused("value-not-possible", "NextCallAt");
        Accepted().Decide(Again with { NextCallAt = T(9, 30) + Tick }, TriageNurse, T(9, 30)).Refusal.ShouldBeNull();
        Accepted().When(Again with { Why = Words("") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Why");
        Accepted().When(Again with { OccurredAt = T(9, 31) }, TriageNurse, T(9, 30)).ThenRefused("time-in-the-future", "OccurredAt");
    }

    [Fact]
    public void rule_29_type_07_needs_a_reason_and_after_the_breach_a_second_person()
    {
        Accepted().When(Exempts with { Exemption = null }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Exemption");
        Accepted().When(Exempts with { Exemption = (ExemptionReason)9 }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Exemption");
        Accepted().After(Exempts, TriageNurse, T(11, 0)).Referral.Triage.Waiting.Exemption.ShouldBe(ExemptionReason.PatientChoice);
        Accepted().When(Exempts, TriageNurse, T(11, 0) + Tick).ThenRefused(ExemptionRule.SecondPersonNeeded);
        var accepts = Accept(T(9, 10), ResponseStandard.TwoHourExempt);
        AtNine().When(accepts, TriageNurse, T(9, 10)).ThenRefused("value-missing", "Exemption");
        AtNine().When(accepts with { Exemption = ExemptionReason.ClinicallyLater }, TriageNurse, T(11, 0) + Tick).ThenRefused(ExemptionRule.SecondPersonNeeded);
        AtNine().After(accepts with { Exemption = ExemptionReason.ClinicallyLater }, TriageNurse, T(11, 0)).Referral.Triage.Waiting.Exemption.ShouldBe(ExemptionReason.ClinicallyLater);
    }

    [Fact]
    public void rule_29_after_the_breach_one_clinician_asks_and_another_one_decides()
    {
        var world = Accepted();
        world.When(Request, TriageNurse, T(11, 10)).Then(new ExemptionRequested(ExemptionReason.PatientChoice, Why, TriageNurse.Id, T(11, 10)));
        world.After(Request, TriageNurse, T(11, 10)).When(Request, TriageNurse, T(11, 11)).ThenNothing();
        world.When(Confirm, TriageNurse, T(11, 20)).ThenRefused(ExemptionRule.SecondPersonNeeded);
        world.When(Confirm, Desk, T(11, 20)).ThenRefused(Refusal.ClinicianMustDecide);
        world.When(Confirm with { OccurredAt = T(11, 21) }, OtherTriageNurse, T(11, 20)).ThenRefused("time-in-the-future", "OccurredAt");
        world.When(Confirm, OtherTriageNurse, T(11, 20)).Then(
            new PathwayDowngraded(ResponseStandard.TwoHour, ResponseStandard.TwoHourExempt, Why, OtherTriageNurse.Id, T(11, 20), ExemptionReason.PatientChoice, TriageNurse.Id),
            new ClockAbandoned(ResponseStandard.TwoHour, T(11, 20)),
            new ClockStarted(T(9, 0), T(11, 0), ResponseStandard.TwoHourExempt, new("received-by-service/1")));
        world.After(Confirm, OtherTriageNurse, T(11, 20)).Referral.Triage.Waiting.ShouldBe(new() { Exemption = ExemptionReason.PatientChoice });
        world.When(Confirm, OtherTriageNurse, T(11, 21)).ThenNothing();
        world.When(Request, TriageNurse, T(11, 25)).ThenRefused("value-not-possible", "Referral");
    }

    [Fact]
    public void an_exemption_is_asked_for_whole_and_while_the_standard_runs()
    {
        Accepted().When(Request, Desk, T(11, 10)).ThenRefused(Refusal.ClinicianMustDecide);
        Accepted().When(Request with { Reason = (ExemptionReason)9 }, TriageNurse, T(11, 10)).ThenRefused("value-missing", "Reason");
        Accepted().When(Request with { Why = Words("") }, TriageNurse, T(11, 10)).ThenRefused("value-missing", "Why");
        Accepted().When(Request with { OccurredAt = T(11, 11) }, TriageNurse, T(11, 10)).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().When(Request, TriageNurse, T(11, 10)).ThenRefused(Refusal.NotTriaged);
        WithPatient().When(Request, TriageNurse, T(11, 10)).ThenRefused(Refusal.AlreadySeen);
        Accepted(ResponseStandard.TwoDay).When(Request, TriageNurse, T(11, 10)).ThenRefused("value-not-possible", "Referral");
        AtNine().After(Reject(T(9, 9)), TriageNurse, T(9, 9)).When(Request, TriageNurse, T(11, 10)).ThenRefused(Refusal.ReferralClosed);
        Accepted().When(Confirm, OtherTriageNurse, T(11, 20)).ThenRefused(ConfirmExemption.NotAsked);
        Accepted().After(Request, TriageNurse, T(11, 10)).After(new RaiseEmergency(Ours, null, TriageNurse.Id, Why, T(11, 15)), TriageNurse, T(11, 15))
            .When(Confirm, OtherTriageNurse, T(11, 20)).ThenRefused(Refusal.AwaitingAmbulance);
    }

    [Fact]
    public void rule_38_an_upgrade_to_the_exempt_type_keeps_its_reason_and_back_forgets_it()
    {
        var world = Accepted(ResponseStandard.TwoDay).After(Exempts, TriageNurse, T(9, 30));
        world.Referral.Triage.Waiting.Exemption.ShouldBe(ExemptionReason.PatientChoice);
        world.After(new ChangePathway(Ours, ResponseStandard.TwoHour, Why, T(9, 40)), TriageNurse, T(9, 40)).Referral.Triage.Waiting.Exemption.ShouldBeNull();
        world.After(new ChangePathway(Ours, ResponseStandard.TwoDay, Why, T(9, 50), ExemptionReason.Other), TriageNurse, T(9, 50)).Referral.Triage.Waiting.Exemption.ShouldBeNull();
    }

    [Fact]
    public void rule_39_the_rate_of_downgrades_near_the_deadline()
    {
        var quarter = Duration.FromMinutes(15);
        DowngradeRate.Of([Accepted().Referral], quarter).ShouldBe(new(0, 0));
        new DowngradeRate(0, 0).Share.ShouldBeNull();
        var early = Downgraded(T(10, 45) - Tick);
        var near = Downgraded(T(10, 45));
        DowngradeRate.Of([early, near], quarter).ShouldBe(new(2, 1));
        DowngradeRate.Of([early, near], quarter).Share.ShouldBe(0.5);
        DowngradeRate.Of([early, near], quarter, new Interval(T(9, 0), T(10, 45))).ShouldBe(new(1, 0), "the end belongs to the next month");
        var upgraded = Accepted(ResponseStandard.TwoDay).After(new ChangePathway(Ours, ResponseStandard.TwoHour, Why, T(9, 30)), TriageNurse, T(9, 30)).Referral;
        DowngradeRate.Of([upgraded], quarter).All.ShouldBe(0);
        near.EarlierClocks.ShouldHaveSingleItem().AbandonedAt.ShouldBe(T(10, 45));
    }

    private static Referral Downgraded(Instant at) => Accepted().After(new ChangePathway(Ours, ResponseStandard.TwoDay, Why, at), TriageNurse, at).Referral;
}
