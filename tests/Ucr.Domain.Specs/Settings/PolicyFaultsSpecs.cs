using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Specs.Settings;

public class PolicyFaultsSpecs
{
    [Fact]
    public void the_defaults_have_none() => PolicyFaults.In(ServicePolicies.Default).ShouldBeEmpty();

    [Fact]
    public void a_national_clock_cannot_be_made_longer() =>
        Named(Limits(new ClockPolicy(ClockKind.TwoHour, Duration.FromHours(3)))).ShouldContain("/clocks/limits/0/limit");

    [Fact]
    public void a_clock_of_a_clinical_ruling_cannot_be_switched_off() =>
        Named(Limits(new ClockPolicy(ClockKind.ClinicalEyes, Duration.FromMinutes(15), Enabled: false))).ShouldContain("/clocks/limits/0/enabled");

    [Fact]
    public void a_warning_comes_before_the_end() =>
        Named(Limits(new ClockPolicy(ClockKind.TwoHour, Duration.FromHours(2), Duration.FromHours(2)))).ShouldContain("/clocks/limits/0/warnBefore");

    [Fact]
    public void a_clock_stands_there_once() => Named(Limits(
        new ClockPolicy(ClockKind.CrisisEpisode, Duration.FromHours(48)), new ClockPolicy(ClockKind.CrisisEpisode, Duration.FromHours(72)))).ShouldContain("/clocks/limits/1");

    [Fact]
    public void a_rule_that_nobody_offers_cannot_be_chosen() =>
        Named(ServicePolicies.Default with { Clocks = ServicePolicies.Default.Clocks with { OutOfHours = (OutOfHoursStart)9 } }).ShouldContain("/clocks/outOfHours");

    [Fact]
    public void a_ladder_has_a_first_step_at_once_and_time_between_the_others()
    {
        Named(Ladders(new LadderPolicy(EscalationKind.DueSoon, []))).ShouldContain("/escalations/ladders/0/steps");
        Named(Ladders(new LadderPolicy(EscalationKind.DueSoon, [Step(5)]))).ShouldContain("/escalations/ladders/0/steps/0/after");
        Named(Ladders(new LadderPolicy(EscalationKind.DueSoon, [Step(0), Step(0)]))).ShouldContain("/escalations/ladders/0/steps/1/after");
        Named(Ladders(new LadderPolicy(EscalationKind.DueSoon, [Step(0)], Duration.Zero))).ShouldContain("/escalations/ladders/0/repeatLastEvery");
    }

    [Fact]
    public void no_length_of_time_is_negative_and_no_choice_is_unknown()
    {
        Named(ServicePolicies.Default with { Clocks = new() { ExpectedDrive = Duration.FromMinutes(-1) } }).ShouldContain("/clocks/expectedDrive");
        Named(Ladders(new LadderPolicy((EscalationKind)999, [Step(0)]))).ShouldContain("/escalations/ladders/0/kind");
    }

    [Fact]
    public void a_reason_to_reject_tells_the_sender_one_thing_only() =>
        Named(ServicePolicies.Default with { Triage = new() { LocalRejections = [new("both", "Full, and nobody answers", LackOfCapacity: true, FailedContact: true)] } })
            .ShouldBe(["/triage/localRejections"]);

    [Fact]
    public void differences_are_told_by_policy_and_by_value()
    {
        var changed = ChangeSettingsSpecs.WithClinicalEyes(10);
        var difference = SettingDifferences.InPolicies(ServicePolicies.Default, changed).ShouldHaveSingleItem();
        (difference.Before, difference.After).ShouldBe(("15 minutes.", "10 minutes."));
        SettingDifferences.InValues(ServicePolicies.Default, changed).ShouldHaveSingleItem()
            .ShouldBe(new("/clocks/limits/ClinicalEyes/limit", "15 minutes", "10 minutes"));
    }

    private static IEnumerable<string> Named(ServicePolicies policies) => PolicyFaults.In(policies).Select(fault => fault.Pointer);

    private static ServicePolicies Limits(params ClockPolicy[] limits) => ServicePolicies.Default with { Clocks = ServicePolicies.Default.Clocks with { Limits = limits } };

    private static ServicePolicies Ladders(params LadderPolicy[] ladders) => ServicePolicies.Default with { Escalations = new() { Ladders = ladders } };

    private static LadderStep Step(int minutes) => new(Duration.FromMinutes(minutes), EscalationReceiver.Dispatcher, []);
}
