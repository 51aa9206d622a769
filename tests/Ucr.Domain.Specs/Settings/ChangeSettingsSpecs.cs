using Ucr.Domain.Clocks;
using Ucr.Domain.Reporting;

namespace Ucr.Domain.Specs.Settings;

public class ChangeSettingsSpecs
{
    private static readonly Instant Now = T(9, 0);
    private static readonly ServicePolicies TenMinutes = WithClinicalEyes(10);

    [Fact]
    public void a_manager_changes_the_settings_with_a_reason_and_from_a_moment_on()
    {
        var changed = Change(ServiceSettings.Default, new(TenMinutes, T(12, 0), "Agreed at the governance meeting"));
        changed.Values.Version.ShouldBe(2);
        changed.HoldsFrom.ShouldBe(T(12, 0));
        changed.By.ShouldBe(Manager.Id);
        var settings = ServiceSettings.Evolve(null, changed);
        settings.At(T(12, 0) - Tick).Version.ShouldBe(1);
        settings.At(T(12, 0)).Clocks.For(ClockKind.ClinicalEyes).Limit.ShouldBe(Duration.FromMinutes(10));
    }

    [Fact]
    public void nobody_but_a_manager_changes_them()
    {
        foreach (var other in new[] { CallTaker, TriageNurse, Desk, Nurse, Sender })
        {
            Decide(new ChangeSettings(TenMinutes, null, "Because"), ServiceSettings.Default, other).Refusal.ShouldBe(Submissions.ManagerMustDecide);
            Decide(new WithdrawSettings(2, "Because"), Holding(TenMinutes, T(12, 0)), other).Refusal.ShouldBe(Submissions.ManagerMustDecide);
        }
    }

    [Fact]
    public void a_change_needs_a_reason() =>
        Decide(new ChangeSettings(TenMinutes, null, " "), ServiceSettings.Default).Refusal!.Field.ShouldBe("Reason");

    [Fact]
    public void a_change_never_holds_from_before_the_decisions_under_way_have_ended()
    {
        Decide(new ChangeSettings(TenMinutes, Now + ChangeSettings.Lead - Tick, "Why"), ServiceSettings.Default).Refusal.ShouldBe(ChangeSettings.Retroactive);
        Change(ServiceSettings.Default, new(TenMinutes, Now + ChangeSettings.Lead, "Why")).HoldsFrom.ShouldBe(Now + ChangeSettings.Lead);
        Change(ServiceSettings.Default, new(TenMinutes, null, "Why")).HoldsFrom.ShouldBe(Now + ChangeSettings.Lead);
    }

    [Fact]
    public void one_change_waits_at_a_time_and_can_be_taken_back_until_it_holds()
    {
        var waiting = Holding(TenMinutes, T(12, 0));
        Decide(new ChangeSettings(WithClinicalEyes(20), null, "Why"), waiting).Refusal.ShouldBe(ChangeSettings.Waiting);
        Decide(new WithdrawSettings(3, "Why"), waiting).Refusal.ShouldBe(WithdrawSettings.NotWaiting);
        Decide(new WithdrawSettings(2, "Why"), waiting, now: T(12, 0)).Refusal.ShouldBe(WithdrawSettings.NotWaiting);
        var back = Decide(new WithdrawSettings(2, "Why"), waiting).ShouldHaveSingleItem().ShouldBeOfType<SettingsWithdrawn>();
        var settings = ServiceSettings.Evolve(waiting, back);
        settings.At(T(13, 0)).Version.ShouldBe(1);
        Change(settings, new(TenMinutes, null, "Why")).Values.Version.ShouldBe(3, "a number is not given twice");
    }

    [Fact]
    public void the_same_values_change_nothing() =>
        Decide(new ChangeSettings(new ServicePolicies { Version = 77 }, null, "Why"), ServiceSettings.Default).ShouldBeEmpty();

    [Fact]
    public void a_clock_that_started_under_an_old_version_keeps_its_limit()
    {
        var settings = Holding(TenMinutes, T(9, 5));
        var referral = Referral.Evolve(null, Received(T(9, 0)));
        Dues.Next(referral, [], settings).ShouldBe(T(9, 15), "received under version 1");
        Dues.Next(Referral.Evolve(null, Received(T(9, 5))), [], settings).ShouldBe(T(9, 15), "received under version 2");
    }

    [Fact]
    public void rule_11_the_needs_are_settings_with_dates_and_an_older_referral_keeps_its_words()
    {
        var local = new Domain.Triage.Condition(new("heat"), "Unwell in the heat", National: false, ValidFrom: new(2026, 6, 1));
        var with = ServicePolicies.Default with { Triage = ServicePolicies.Default.Triage with { Conditions = [.. ServicePolicies.Default.Triage.Conditions, local] } };
        var settings = Holding(with, T(12, 0));
        settings.At(T(11, 59)).Triage.Conditions.ShouldNotContain(need => need.Key == local.Key);
        settings.At(T(12, 0)).Triage.ConditionOn(local.Key, T(12, 0)).ShouldBeNull("not before June");
        settings.At(T(12, 0)).Triage.ConditionOn(local.Key, Instant.FromUtc(2026, 6, 1, 12, 0)).ShouldBe(local);
    }

    [Fact]
    public void rule_09_the_threshold_is_a_dated_setting_and_an_earlier_month_keeps_its_own()
    {
        var field = PolicyCatalogue.Fields.Single(each => each.Name == "two-hour-thresholds");
        var stricter = field.Write(ServicePolicies.Default, "2022-12 70\n2027-04 75").Policies.ShouldNotBeNull().Reporting.TwoHourThresholds;
        Domain.Reporting.National.Threshold.At(new(2027, 3, 1), stricter)!.Percent.ShouldBe(70);
        Domain.Reporting.National.Threshold.At(new(2027, 4, 1), stricter)!.Percent.ShouldBe(75);
        field.Write(ServicePolicies.Default, "2022-12 60").Fault.ShouldNotBeNull();
        field.Write(ServicePolicies.Default, "2027-04 75").Fault.ShouldNotBeNull("the national one stays");
    }

    internal static ServicePolicies WithClinicalEyes(int minutes) =>
        PolicyCatalogue.Fields.Single(field => field.Name == "clinical-eyes-limit").Write(ServicePolicies.Default, $"{minutes}").Policies!;

    internal static ServiceSettings Holding(ServicePolicies policies, Instant from) =>
        ServiceSettings.Evolve(null, new SettingsChanged(policies with { Version = 2 }, from, "Agreed", Manager.Id, T(8, 0)));

    private static SettingsChanged Change(ServiceSettings settings, ChangeSettings command) =>
        Decide(command, settings).ShouldHaveSingleItem().ShouldBeOfType<SettingsChanged>();

    private static Decision Decide(ISettingsCommand command, ServiceSettings settings, Actor? by = null, Instant? now = null) =>
        command.Decide(settings, new(by ?? Manager, now ?? Now, settings));
}
