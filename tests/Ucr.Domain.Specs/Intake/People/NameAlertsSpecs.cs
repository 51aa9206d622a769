using Ucr.Domain.Intake.People;

namespace Ucr.Domain.Specs.Intake.People;

public class NameAlertsSpecs
{
    [Fact]
    public void ruling_13_everybody_whose_name_may_be_mistaken_for_anothers_is_named_with_that_other()
    {
        var (alan, alfred, brenda) = (Person(1, "Alan", "Sutcliffe"), Person(2, "Alfred", "Sutcliff"), Person(3, "Brenda", "Sutcliffe"));
        var alerts = NameAlerts.Among([alan, alfred, brenda]);
        alerts.Keys.ShouldBe([alan.Patient, alfred.Patient], ignoreOrder: true);
        alerts[alan.Patient].ShouldHaveSingleItem().Person.ShouldBe(alfred);
    }

    [Fact]
    public void ruling_13_in_one_care_home_the_family_name_is_enough_and_those_who_live_there_come_first()
    {
        var person = Person(1, "Ann", "Smith", "elms");
        var (outside, inside, nameless) = (Person(2, "Amy", "Smith"), Person(3, "Bea", "Smith", "elms"), Person(4, null, "Smyth", "elms"));
        NameAlerts.Among([person, outside, inside, nameless])[person.Patient].Select(similar => similar.Person).ShouldBe([inside, nameless, outside]);
    }

    [Fact]
    public void ruling_13_nobody_is_mistaken_for_themselves_and_other_names_raise_nothing() =>
        NameAlerts.Among([Person(1, "Ann", "Smith"), Person(1, "Ann", "Smith"), Person(2, "Ann", "Jones"), Person(3, null, null), Person(4, null, null)]).ShouldBeEmpty();

    [Fact]
    public void ruling_13_a_full_board_is_compared_by_the_same_rule_as_two_people()
    {
        string[] given = ["Ada", "Alan", "Bo", "Cem", "Dai"];
        NamedPerson[] people = [.. Enumerable.Range(0, 300).Select(number => Person(number + 1, given[number % 5], $"Ab{(char)('a' + (number / 5 % 26))}{(char)('a' + (number / 7 % 26))}", number % 9 == 0 ? "elms" : null))];
        var alerts = NameAlerts.Among(people);
        foreach (var person in people)
        {
            alerts.GetValueOrDefault(person.Patient, []).Select(similar => similar.Person.Patient).ShouldBe(SimilarNames.Of(person, people).Select(similar => similar.Person.Patient), ignoreOrder: true);
        }
    }

    private static NamedPerson Person(int number, string? given, string? family, string? home = null) =>
        new(new(new Guid(number, 0, 0, new byte[8])), given, family, home);
}
