using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Telling;

namespace Ucr.Domain.Specs.Triage;

/// <summary>The last value that a rule of triage lets through, and the first that it does not.</summary>
public class TriageRulesAtTheEdgeSpecs
{
    private static readonly InformPatient Tells = new(Ours, T(10, 0), T(12, 0), true, true, Audience.Patient, TellBy.Voice, T(9, 20));

    [Fact]
    public void rule_10_somebody_is_handed_over_live_until_the_day_they_are_18()
    {
        WarmTransferRule.For(AtNine(17).Referral, new()).ShouldBe(TransferReason.UnderEighteen);
        WarmTransferRule.For(AtNine(18).Referral, new()).ShouldBeNull();
    }

    [Fact]
    public void rule_11_nine_needs_are_national_and_something_else_is_not() => new TriagePolicies().Conditions.Where(need => need.National).Select(need => need.Key.Value).ShouldBe(
        ["falls", "frailty", "reduced_function", "end_of_life", "equipment", "confusion", "catheter", "diabetes", "carer_breakdown"]);

    [Fact]
    public void rule_11_something_else_stays_so_that_no_referral_is_turned_away_for_lack_of_a_name()
    {
        var field = PolicyCatalogue.Fields.Single(each => each.Name == "conditions-list");
        var lines = field.Read(Policies).Split('\n').Where(line => !line.StartsWith("other", StringComparison.Ordinal));
        field.Write(Policies, string.Join('\n', lines)).Fault.ShouldNotBeNull().ShouldStartWith("Keep 'other'");
    }

    [Fact]
    public void rule_39_a_downgrade_is_near_the_deadline_with_a_quarter_of_an_hour_left_and_not_with_a_tick_more()
    {
        var near = Duration.FromMinutes(15);
        DowngradeRate.Of([Downgraded(T(10, 45))], near).ShouldBe(new(1, 1));
        DowngradeRate.Of([Downgraded(T(10, 45) - Tick)], near).ShouldBe(new(1, 0));
        DowngradeRate.Of([Downgraded(T(10, 45)), Downgraded(T(9, 30)), Downgraded(T(9, 40)), Accepted().Referral], near).Share.ShouldBe(1 / 3.0);
    }

    [Fact]
    public void an_exemption_chosen_for_a_response_on_the_standard_is_not_kept() =>
        AtNine().Decide(Accept(T(9, 10)) with { Exemption = ExemptionReason.PatientChoice }, TriageNurse, T(9, 10)).OfType<ReferralAccepted>().Single().Exemption.ShouldBeNull();

    [Fact]
    public void an_emergency_raised_again_with_nothing_new_adds_nothing()
    {
        var raise = new RaiseEmergency(Ours, "CAD 17", TriageNurse.Id, Why, T(9, 20));
        var raised = Accepted().After(raise, TriageNurse, T(9, 20));

        raised.When(raise, TriageNurse, T(9, 21)).ThenNothing();
        raised.When(raise with { CadNumber = null }, TriageNurse, T(9, 21)).ThenNothing();
        raised.When(raise with { CadNumber = "CAD 18" }, TriageNurse, T(9, 21)).ThenOnly<EmergencyRaised>();
        raised.When(raise with { Owner = Medic.Id }, TriageNurse, T(9, 21)).ThenOnly<EmergencyRaised>();
    }

    [Fact]
    public void of_several_answers_each_replaces_the_one_to_its_own_question()
    {
        IReadOnlyList<KeyedAnswer> earlier = [new("passed_out", Answer.No), new("broken_bone", Answer.No)];
        IReadOnlyList<KeyedAnswer> later = [new("passed_out", Answer.Yes), new("sepsis", Answer.No)];
        later.Or(earlier).ShouldBe([new("broken_bone", Answer.No), new("passed_out", Answer.Yes), new("sepsis", Answer.No)]);
    }

    [Fact]
    public void ruling_18_the_window_last_told_holds_and_advice_counts_when_it_was_understood()
    {
        var world = AtNine().After(Tells with { AdviceUnderstood = false }, CallTaker, T(9, 20));
        world.Referral.Triage.Telling.AdviceUnderstood.ShouldBeFalse("it was given, and not understood");
        world.After(Tells with { WindowFrom = T(13, 0), WindowTo = T(14, 0), OccurredAt = T(9, 30) }, CallTaker, T(9, 30)).Referral.Triage.Telling.Window.ShouldBe(new(T(13, 0), T(14, 0)));
        world.Referral.Triage.Telling.AdviceUnderstood.ShouldBeTrue();
        world.After(Tells with { WindowFrom = null, WindowTo = null, Whom = Audience.Other, OccurredAt = T(9, 40) }, CallTaker, T(9, 40)).Referral.Triage.Telling.Window.ShouldBe(new(T(13, 0), T(14, 0)));
    }

    private static Referral Downgraded(Instant at) => Accepted().After(new ChangePathway(Ours, ResponseStandard.TwoDay, Why, at), TriageNurse, at).Referral;
}
