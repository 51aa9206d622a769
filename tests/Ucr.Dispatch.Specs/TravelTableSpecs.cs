using System.Text;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class TravelTableSpecs
{
    private static readonly Dictionary<(Place, Place), int> Some = new() { [(East(0), East(5))] = 1200, [(East(5), East(0))] = 900 };
    private static readonly TravelTable Table = new("osrm", Some, EstimatedTravelTime.Instance, "the routing service did not answer");

    [Fact]
    public void a_known_drive_is_the_tables_and_an_unknown_one_the_others()
    {
        Table.Usual(East(0), East(5)).ShouldBe(new Drive(SpeedsByHour.ParkingMinutes, 20));
        Table.Usual(East(5), East(5))!.Value.Moving.ShouldBe(0);
        Table.Usual(East(0), East(9)).ShouldBeNull();
        Table.Instead(East(0), East(9)).ShouldBe(EstimatedTravelTime.Instance.Usual(East(0), East(9))!.Value);
        Table.Slowness(T(8)).ShouldBe(EstimatedTravelTime.Instance.Slowness(T(8)));
    }

    [Fact]
    public void a_plan_says_how_many_drives_were_estimated_and_why()
    {
        var plan = Planner.Plan(At(T(12), [Visit(1, east: 5, due: T(12, 40)), Visit(2, east: 9)], Clinician("one")), Table);

        plan.Assumed.ShouldHaveSingleItem().ShouldBe("4 drives are estimated: the routing service did not answer");
        plan.For(Id(1))!.First!.ArrivesAt.ShouldBeInRange(T(12, 22), T(12, 24));
        plan.Travel.ShouldBe(Table.Name);
    }

    [Fact]
    public void one_other_second_on_the_road_is_another_name_and_another_hash()
    {
        var other = new TravelTable("osrm", new Dictionary<(Place, Place), int>(Some) { [(East(0), East(5))] = 1201 }, EstimatedTravelTime.Instance, Table.WhyNotKnown);
        var situation = At(T(12), [Visit(1)], Clinician("one"));

        other.Name.ShouldNotBe(Table.Name);
        Planner.Plan(situation, other).SituationSha256.ShouldNotBe(Planner.Plan(situation, Table).SituationSha256);
    }

    [Fact]
    public void a_kept_table_comes_back_as_it_was()
    {
        var again = TravelTable.FromJson(Table.ToJson(), EstimatedTravelTime.Instance);

        again.Name.ShouldBe(Table.Name);
        (again.Count, again.WhyNotKnown, again.Usual(East(5), East(0))).ShouldBe((2, Table.WhyNotKnown, Table.Usual(East(5), East(0))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"Source\":\"osrm\",\"WhyNotKnown\":\"\",\"Places\":[1,2],\"Seconds\":[1,2,3]}")]
    public void what_is_no_table_is_refused(string json) =>
        Should.Throw<FormatException>(() => TravelTable.FromJson(Encoding.UTF8.GetBytes(json), EstimatedTravelTime.Instance));
}
