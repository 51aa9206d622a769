using Ucr.Simulation.Counties;
using Ucr.Simulation.Patients;
using Ucr.Simulation.Staff;

namespace Ucr.Dispatch.Specs.Simulation;

public sealed class CountySpecs
{
    private static readonly LocalDate Day = new(2026, 3, 3);
    private static readonly County County = County.Invent(7);
    private static readonly IReadOnlyList<InventedPatient> Patients = [.. Enumerable.Range(0, 2000).Select(new People(County, Day).Patient)];

    [Fact]
    public void the_same_seed_is_the_same_county_and_another_seed_another()
    {
        County.Invent(7).Localities.Select(one => one.Centre).ShouldBe(County.Localities.Select(one => one.Centre));
        County.Invent(8).Localities.Select(one => one.Centre).ShouldNotBe(County.Localities.Select(one => one.Centre));
        new People(County.Invent(7), Day).Patient(5).Phone.ShouldBe(Patients[5].Phone);
    }

    [Fact]
    public void no_patient_can_be_mistaken_for_a_real_one()
    {
        Patients.ShouldAllBe(one => one.NhsNumber.Digits.StartsWith("999", StringComparison.Ordinal));
        Patients.ShouldAllBe(one => one.Phone.StartsWith("01632 960", StringComparison.Ordinal) && one.Phone.Length == 12);
        Patients.ShouldAllBe(one => one.Postcode.Value.StartsWith("ZZ", StringComparison.Ordinal));
        Patients.Select(one => one.NhsNumber.Digits).Distinct(StringComparer.Ordinal).Count().ShouldBe(Patients.Count);
    }

    [Fact]
    public void about_86_in_100_are_65_or_over_and_nobody_is_a_child()
    {
        (Patients.Count(one => one.AgeOn(Day) >= 65) / (double)Patients.Count).ShouldBeInRange(0.83, 0.89);
        Patients.ShouldAllBe(one => one.AgeOn(Day) >= 18 && one.AgeOn(Day) < 105);
    }

    [Fact]
    public void everybody_lives_in_their_locality() => Patients.ShouldAllBe(
        one => one.Place.KilometresTo(one.Locality.Centre) <= one.Locality.RadiusKilometres + 0.1
            && one.Postcode.District == one.Locality.District && one.AddressLines.Count == 2);

    [Fact]
    public void sixteen_clinicians_in_two_teams_work_between_8_and_20()
    {
        var staff = Clinicians.Of(County);

        staff.Count.ShouldBe(16);
        staff.Select(one => one.Id).Distinct().Count().ShouldBe(16);
        staff.Select(one => one.Team).Distinct(StringComparer.Ordinal).ShouldBe(["harbour", "castle"]);
        staff.ShouldAllBe(one => one.Starts >= new LocalTime(8, 0) && one.Ends <= new LocalTime(20, 0) && one.Starts < one.Ends);
        staff.First().On(new LocalDate(2026, 7, 1)).StartsAt.ShouldBe(Instant.FromUtc(2026, 7, 1, 7, 0));
    }
}
