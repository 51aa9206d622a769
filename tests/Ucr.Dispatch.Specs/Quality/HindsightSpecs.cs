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
        (start - T(10)).TotalMinutes.ShouldBe(drive.Parking + drive.Moving, 0.2, "at the door, as the clinician's own arrival is");
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
    public void a_crew_of_two_is_two_clinicians_who_begin_together()
    {
        OpenVisit[] day = [Visit(1, east: 5, people: 2, capabilities: ["catheter", "lifting"]) with { ReceivedAt = T(10) }];
        Of(day, Clinician("one", 0, null, "catheter", "lifting")).ShouldBeEmpty("nobody is two people");
        Of(day, Clinician("one", 4, null, "catheter"), Clinician("two", 4)).ShouldBeEmpty("nobody lifts");

        var start = Of(day, Clinician("one", 4, null, "catheter"), Clinician("far", -20, null, "lifting"))[Id(1)];
        var drive = EstimatedTravelTime.Instance.Usual(East(-20), East(5))!.Value;
        (start - T(10)).TotalMinutes.ShouldBe(drive.Parking + drive.Moving, 0.2, "whoever comes first waits for the other");
    }

    [Fact]
    public void a_small_day_comes_out_as_trying_every_order_says()
    {
        OpenVisit[] day =
        [
            Visit(1, east: 6, due: T(11)) with { ReceivedAt = T(9) }, Visit(2, east: -4, due: T(10, 30)) with { ReceivedAt = T(9, 10) },
            Visit(3, east: 9, due: T(12)) with { ReceivedAt = T(9, 20) }, Visit(4, east: -7, due: T(13)) with { ReceivedAt = T(9, 30) },
        ];
        AvailableClinician[] clinicians = [Clinician("east", east: 3), Clinician("west", east: -2)];
        var tried = EveryOrder.Best(DispatchPolicy.Standard, day, clinicians, T(8));
        var found = Of(day, clinicians);
        foreach (var (visit, at) in tried)
        {
            (found[visit] - at).TotalMinutes.ShouldBe(0, 0.05, $"{visit}");
        }
    }

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
