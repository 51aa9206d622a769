using Ucr.Dispatch.Quality;
using Ucr.Domain.Allocation.Choosing;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs.Quality;

public sealed class HindsightSpecs
{
    [Fact]
    public void nobody_sets_off_before_a_visit_is_known()
    {
        var start = Of([Visit(1, east: 10) with { ReceivedAt = T(10) }], Clinician("one"))[Id(1)];
        var drive = EstimatedTravelTime.Instance.Usual(East(0), East(10))!.Value;
        (start - T(10)).TotalMinutes.ShouldBe(drive.Parking + drive.Moving + DispatchPolicy.Standard.DoorMinutes, 0.2);
    }

    [Fact]
    public void it_keeps_somebody_for_what_comes_later()
    {
        OpenVisit[] day =
        [
            Visit(1, east: 5, due: T(18)) with { ReceivedAt = T(10) },
            Visit(2, east: 5, due: T(10, 40), capabilities: ["catheter"]) with { ReceivedAt = T(10, 6) },
        ];
        var starts = Of(day, Clinician("able", 0, null, "catheter"));
        starts[Id(2)].ShouldBeLessThan(starts[Id(1)], "the day goes the other way round when both are known");
        starts.Count.ShouldBe(2);
    }

    [Fact]
    public void who_cannot_do_it_is_no_help_in_hindsight_either() =>
        Of([Visit(1, capabilities: ["iv"]) with { ReceivedAt = T(9) }], Clinician("one")).ShouldBeEmpty();

    [Fact]
    public void the_parts_of_a_difference_add_up()
    {
        var choice = new AllocationChoice("rounds/1", "aa", new("first"), 2) { ArrivesAt = T(10, 30), FirstArrivesAt = T(10, 20) };
        var regret = AllocationRegret.Of(choice, arrived: T(10, 42), hindsight: T(10, 15)).ShouldNotBeNull();
        (regret.Choice, regret.Data, regret.Luck).ShouldBe((10, 12, 5));
        regret.Minutes.ShouldBe(27);
        AllocationRegret.Of(null, T(10), T(9)).ShouldBeNull();
    }

    private static IReadOnlyDictionary<VisitId, Instant> Of(OpenVisit[] visits, params AvailableClinician[] clinicians) =>
        Hindsight.Of(DispatchPolicy.Standard, EstimatedTravelTime.Instance, visits, clinicians, T(8), 200);
}
