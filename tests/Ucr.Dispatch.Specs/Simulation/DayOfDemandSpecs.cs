using Ucr.Domain.Intake;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Demand;
using Ucr.Simulation.Staff;

namespace Ucr.Dispatch.Specs.Simulation;

public sealed class DayOfDemandSpecs
{
    private static readonly LocalDate Day = new(2026, 3, 3);
    private static readonly IReadOnlyList<Arrival> Year =
        [.. Enumerable.Range(0, 365).SelectMany(day => DayOfDemand.Arrivals(County.Invent(7), Day.PlusDays(day), DemandProfile.Median))];

    [Fact]
    public void the_same_seed_is_the_same_day()
    {
        var once = DayOfDemand.Arrivals(County.Invent(3), Day, DemandProfile.Busy);
        var again = DayOfDemand.Arrivals(County.Invent(3), Day, DemandProfile.Busy);

        again.Select(Telling).ShouldBe(once.Select(Telling));
        DayOfDemand.Arrivals(County.Invent(4), Day, DemandProfile.Busy).Select(Telling).ShouldNotBe(once.Select(Telling));
        once.Count.ShouldBeInRange(60, 130);
    }

    [Fact]
    public void a_year_has_the_median_providers_referrals() => (Year.Count / 365.0).ShouldBeInRange(11.9, 13.1);

    [Fact]
    public void sources_follow_the_published_mix()
    {
        Share(ReferralSource.SelfOrCarer).ShouldBeInRange(0.355, 0.395);
        Share(ReferralSource.Gp).ShouldBeInRange(0.14, 0.17);
        Share(ReferralSource.Ambulance999).ShouldBeInRange(0.072, 0.096);
    }

    [Fact]
    public void arrivals_come_in_order_each_with_its_own_message() => Check(DayOfDemand.Arrivals(County.Invent(3), Day, DemandProfile.Busy));

    [Fact]
    public void every_need_is_one_that_the_service_has_and_that_somebody_can_answer()
    {
        var keys = ServicePolicies.Default.Triage.Conditions.Select(condition => condition.Key).ToList();
        var able = Clinicians.Of(County.Invent(7)).Select(one => one.Capabilities.ToHashSet(StringComparer.Ordinal)).ToList();

        NeedProfile.All.ShouldAllBe(profile => keys.Contains(profile.Need) && able.Exists(one => one.IsSupersetOf(profile.Capabilities)));
    }

    private static void Check(IReadOnlyList<Arrival> day)
    {
        day.Select(arrival => arrival.At).ShouldBeInOrder();
        day.Select(arrival => arrival.MessageId).Distinct().Count().ShouldBe(day.Count);
        day.ShouldAllBe(arrival => arrival.Narrative.Length > 20);
    }

    private static double Share(ReferralSource source) => Year.Count(arrival => arrival.Source == source) / (double)Year.Count;

    private static (Instant, Guid, ReferralSource, string, string) Telling(Arrival one) =>
        (one.At, one.MessageId, one.Source, one.Patient.NhsNumber.Digits, one.Narrative);
}
