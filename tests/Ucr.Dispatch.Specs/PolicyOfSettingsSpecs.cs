using Ucr.Dispatch.Canonical;
using Ucr.Dispatch.Capacity;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public class PolicyOfSettingsSpecs
{
    [Fact]
    public void what_a_service_starts_with_is_the_standard()
    {
        DispatchPolicy.Of(ServicePolicies.Default).ShouldBe(DispatchPolicy.Standard with { LookAhead = DispatchPolicy.Of(ServicePolicies.Default).LookAhead });
        (CapacityPolicy.Of(ServicePolicies.Default) with { Capabilities = CapacityPolicy.Standard.Capabilities }).ShouldBe(CapacityPolicy.Standard);
    }

    [Fact]
    public void a_change_of_the_settings_is_another_version_with_its_own_weights()
    {
        var changed = Changed(3, 2.5m);
        var policy = DispatchPolicy.Of(changed);

        (policy.Name, policy.DriveWeight, CapacityPolicy.Of(changed).Name).ShouldBe(("rounds/3", 2.5, "capacity/3"));
    }

    [Fact]
    public void look_ahead_is_what_the_settings_say()
    {
        ServicePolicies With(bool on) => new() { Allocation = new() { Planning = new() { LookAhead = new() { Enabled = on, Futures = 4, Minutes = 90, Iterations = 30 } } } };

        DispatchPolicy.Of(With(true)).LookAhead.ShouldBe(new(4, 90, 30));
        DispatchPolicy.Of(With(false)).LookAhead.ShouldBe(LookAhead.None);
    }

    [Fact]
    public void who_waits_is_decided_by_the_settings_too()
    {
        var life = Visit(1) with { Urgency = ClinicalUrgency.RiskToLife };
        var policies = new ServicePolicies { Allocation = new() { Planning = new() { RiskToLifeTimes = 20, HighUrgencyTimes = 5 } } };

        DispatchPolicy.Of(policies).Weight(life).ShouldBe(20);
        DispatchPolicy.Of(policies).Weight(life with { Urgency = ClinicalUrgency.High }).ShouldBe(5);
    }

    [Fact]
    public void a_plan_of_an_old_version_runs_again_under_that_version()
    {
        var then = At(T(12), [Visit(1, east: 5), Visit(2, east: -3)], Clinician("one"), Clinician("two", east: 4)) with { Policy = DispatchPolicy.Of(Changed(2, 4)) };
        var bytes = CanonicalJson.Of(then, Travel.EstimatedTravelTime.Instance.Name);

        var again = CanonicalReading.Situation(bytes).Situation;

        (again.Policy.Name, again.Policy.DriveWeight).ShouldBe(("rounds/2", 4));
        Planner.Plan(again, Travel.EstimatedTravelTime.Instance).ToJson().ShouldBe(Planner.Plan(then, Travel.EstimatedTravelTime.Instance).ToJson());
    }

    private static ServicePolicies Changed(int version, decimal drive) => new() { Version = version, Allocation = new() { Planning = new() { DrivePoints = drive } } };
}
