using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class ChangePathwaySpecs
{
    private static readonly ChangePathway ToTwoDay = new(Ours, ResponseStandard.TwoDay, Why, T(9, 30));

    [Fact]
    public void an_upgrade_starts_a_new_clock_at_the_decision_and_keeps_the_old()
    {
        var upgraded = Accepted(ResponseStandard.TwoDay).After(ToTwoDay with { To = ResponseStandard.TwoHour }, TriageNurse, T(9, 30)).Referral;
        upgraded.Clock!.StartedAt.ShouldBe(T(9, 30));
        upgraded.Clock.DueAt.ShouldBe(T(11, 30));
        upgraded.EarlierClocks.ShouldHaveSingleItem().AbandonedAt.ShouldBe(T(9, 30));
    }

    [Fact]
    public void a_downgrade_counts_from_receipt() => Accepted().When(ToTwoDay, TriageNurse, T(9, 30)).Then(
        new PathwayDowngraded(ResponseStandard.TwoHour, ResponseStandard.TwoDay, Why, TriageNurse.Id, T(9, 30)),
        new ClockAbandoned(ResponseStandard.TwoHour, T(9, 30)),
        new ClockStarted(T(9, 0), T(9, 0) + Duration.FromHours(48), ResponseStandard.TwoDay, Policies.Named("received-by-service")));

    [Fact]
    public void no_downgrade_after_the_breach()
    {
        Accepted().Decide(ToTwoDay, TriageNurse, T(11, 0) - Tick).Refusal.ShouldBeNull();
        Accepted().Decide(ToTwoDay, TriageNurse, T(11, 0)).Refusal.ShouldBeNull();
        Accepted().When(ToTwoDay, TriageNurse, T(11, 0) + Tick).ThenRefused(ChangePathway.Breached);
    }

    [Fact]
    public void exempting_and_back_gains_no_time()
    {
        var exempt = Accepted().After(ToTwoDay with { To = ResponseStandard.TwoHourExempt, Exemption = ExemptionReason.ClinicallyLater }, TriageNurse, T(9, 30));
        exempt.Referral.Clock!.DueAt.ShouldBe(T(11, 0));
        exempt.After(new ChangePathway(Ours, ResponseStandard.TwoHour, Why, T(9, 40)), TriageNurse, T(9, 40)).Referral.Clock!.DueAt.ShouldBe(T(11, 0));
    }

    [Fact]
    public void to_the_same_standard_changes_nothing() =>
        Accepted().When(ToTwoDay with { To = ResponseStandard.TwoHour }, TriageNurse, T(9, 30)).ThenNothing();

    [Fact]
    public void only_by_a_clinician_with_a_reason_and_before_anybody_is_there()
    {
        Accepted().When(ToTwoDay, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        Accepted().When(ToTwoDay with { Why = Words("") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Why");
        WithPatient().When(ToTwoDay, TriageNurse, T(10, 0)).ThenRefused(Refusal.AlreadySeen);
    }
}
