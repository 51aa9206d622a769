using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class FetchedKitSpecs
{
    private static readonly OpenVisit Scan = Visit(1, east: 10, due: T(16)) with { Kit = ["scanner"] };

    [Fact]
    public void who_lacks_the_kit_goes_by_the_store_and_sets_off_for_it()
    {
        var first = InStore(Scan, 1, Clinician("one")).Plan().For(Id(1))!.First!;

        first.Fetch!.At.ShouldBe(East(-5));
        (first.Fetch.ArrivesAt > first.LeavesAt && first.ArrivesAt > first.Fetch.ArrivesAt + Duration.FromMinutes(5)).ShouldBeTrue();
        first.Why.ShouldContain("by way of the store at");
    }

    [Fact]
    public void who_carries_it_goes_straight_there_and_first()
    {
        var slot = InStore(Scan, 1, Clinician("one"), Clinician("two") with { Kit = ["scanner"] }).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("two");
        slot.First.Fetch.ShouldBeNull();
        slot.Ranked("one").Why.ShouldStartWith("would have to fetch kit first");
    }

    [Fact]
    public void one_trip_is_enough_for_two_visits()
    {
        var plan = At(T(12), [Scan, Visit(2, east: 11, due: T(16)) with { Kit = ["scanner"] }], Clinician("one")) with { Kit = [new("scanner", 1) { Place = East(-5) }] };

        plan.Plan().Slots.Count(slot => slot.First?.Fetch is not null).ShouldBe(1);
    }

    // The end of a shift is when its last notes are written, five minutes after its last visit at the latest.
    [Fact]
    public void a_unit_comes_back_with_the_end_of_a_shift()
    {
        OpenVisit[] visits = [Visit(1, due: T(13)) with { Kit = ["scanner"], LatestAt = T(13) }, Visit(2, due: T(18)) with { Kit = ["scanner"], EarliestAt = T(17) }];
        Situation With(Instant lateFrom) => At(T(12), visits, Clinician("early", ends: T(15)), Clinician("late") with { ShiftStartsAt = lateFrom }) with { Kit = [new("scanner", 1) { Place = East(1) }] };

        With(T(15, 5)).Plan().Slots.Count(slot => slot.First is not null).ShouldBe(2);
        With(T(14)).Plan().Slots.Count(slot => slot.First is not null).ShouldBe(1);
    }

    [Fact]
    public void of_two_who_go_together_one_fetches_it()
    {
        var plan = InStore(Scan with { People = 2 }, 1, Clinician("one"), Clinician("two")).Plan();

        plan.Slots.ShouldAllBe(slot => slot.First != null);
        plan.Slots.Count(slot => slot.First!.Fetch is not null).ShouldBe(1);
    }

    [Fact]
    public void a_store_outside_the_country_is_refused_and_its_kit_with_it()
    {
        var plan = (At(T(12), [Scan], Clinician("one")) with { Kit = [new("scanner", 1) { Place = new Place(-1, 0) }] }).Plan();

        plan.Contradictions.ShouldHaveSingleItem().Field.ShouldBe("kit[scanner].place");
        plan.For(Id(1))!.WhyNot("one").ShouldBe("no scanner left to bring");
    }

    private static Situation InStore(OpenVisit visit, int units, params AvailableClinician[] clinicians) =>
        At(T(12), [visit], clinicians) with { Kit = [new("scanner", units) { Place = East(-5) }] };
}
