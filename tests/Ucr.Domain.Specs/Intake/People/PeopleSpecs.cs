using Ucr.Domain.Intake.People;

namespace Ucr.Domain.Specs.Intake.People;

public class PeopleSpecs
{
    [Theory]
    [InlineData("Ann", "Smith", "Anne", "Smith", true)]
    [InlineData("Ann", "Smith", "Ann", "Smyth", true)]
    [InlineData("Ann", "Smith", "Amy", "Smiths", true)]
    [InlineData("Ann", "Smith", "Ann", "mith", true)]
    [InlineData("Ann", "Smith", "Ann", "Simth", true)]
    [InlineData("Ann", "Smith", "Ann", "Smihtt", false)]
    [InlineData("Ann", "Smith", "Ann", "Jones", false)]
    [InlineData("Ann", "Smith", "Bea", "Smith", false)]
    [InlineData("Zoë", "O'Neill", "ZOE", "o neill", true)]
    [InlineData("Ann", "Smith", "Ann", "Smythe", false)]
    [InlineData("", "Smith", "Ann", "Smith", false)]
    [InlineData("Ann", "", "Ann", "", false)]
    public void ruling_13_similar_names_in_the_service_raise_an_alert(string given, string family, string otherGiven, string otherFamily, bool similar) =>
        (SimilarNames.Of(Named(given, family), [Other(otherGiven, otherFamily)]).Count > 0).ShouldBe(similar);

    [Fact]
    public void ruling_13_in_one_care_home_less_is_enough_and_the_room_is_shown()
    {
        var person = Named("Ann", "Smith") with { CareHome = "elms" };
        var found = SimilarNames.Of(person, [Other("Ann", "Smith"), Other("Bea", "Smith") with { CareHome = "elms", Room = "12" }, Other("Ann", "Jones") with { CareHome = "elms" }, Other("Bea", "Jones") with { CareHome = "elms" }]);
        found.Select(similar => similar.SameCareHome).ShouldBe([true, true, false]);
        found[0].Person.Room.ShouldBe("12");
        SimilarNames.Of(person, [person]).ShouldBeEmpty();
        SimilarNames.Of(person with { GivenName = null }, [Other("", "Jones") with { CareHome = "elms" }]).ShouldBeEmpty();
        SimilarNames.Of(person, [Other("Bea", "Smith") with { CareHome = "oaks" }]).ShouldBeEmpty();
    }

    [Fact]
    public void ruling_05_people_are_never_matched_on_an_address_alone()
    {
        var first = new WhoAndWhat(Patient, new("falls"), "CAD 1", "The Elms, 1 High Street");
        DuplicateSuspicion.Of(first, first with { Patient = OtherPatient, Message = null }).ShouldBe(SecondReferral.Unrelated);
        DuplicateSuspicion.Of(first, first with { Message = null, Address = "Elsewhere" }).ShouldBe(SecondReferral.MayBeDuplicate);
    }

    [Fact]
    public void rule_34_the_same_case_again_is_the_same_message_and_another_need_has_a_clock_of_its_own()
    {
        var first = new WhoAndWhat(Patient, new("falls"), "CAD 1");
        DuplicateSuspicion.Of(first, first).ShouldBe(SecondReferral.SameMessage);
        DuplicateSuspicion.Of(first, new(Patient, new("catheter"), "CAD 2")).ShouldBe(SecondReferral.AnotherNeed);
        DuplicateSuspicion.Of(first, new(Patient, new("falls"), "CAD 2")).ShouldBe(SecondReferral.MayBeDuplicate);
        DuplicateSuspicion.Of(first with { Message = null }, new(OtherPatient, new("falls"))).ShouldBe(SecondReferral.Unrelated);
    }

    private static NamedPerson Named(string given, string family) => new(Patient, given, family);

    private static NamedPerson Other(string given, string family) => new(OtherPatient, given, family);
}
