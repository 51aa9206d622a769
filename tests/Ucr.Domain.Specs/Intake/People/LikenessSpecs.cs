using CsCheck;
using Ucr.Domain.Intake.People;

namespace Ucr.Domain.Specs.Intake.People;

/// <summary>What two calls have in common, whatever they say.</summary>
public class LikenessSpecs
{
    private static readonly Gen<string?> Family = OneOf<string?>(null, "Marsh", "MARSH", "Marsch", "Okafor", "O'Neill", "ONeill");
    private static readonly Gen<string?> Given = OneOf<string?>(null, "Ada", "Alan", "Beatrice");
    private static readonly Gen<LocalDate?> Born = OneOf<LocalDate?>(null, new LocalDate(1938, 8, 16), new LocalDate(1938, 8, 17));
    private static readonly Gen<string?> Number = OneOf<string?>(null, "9990004951", "9990238359", "9990004952");
    private static readonly Gen<string?> Telephone = OneOf<string?>(null, "01632 960001", "+441632960001", "01632 960002", "999");
    private static readonly Gen<string?> Postcode = OneOf<string?>(null, "ZZ1 1AA", "zz11aa", "ZZ9 9ZZ");
    private static readonly Gen<string?> Need = OneOf<string?>(null, "falls", "confusion");

    private static readonly Gen<CallFacts> Calls = Gen.Select(Family, Given, Born, Number, Telephone, Postcode, Need).Select(said => new CallFacts
    {
        FamilyName = said.Item1,
        GivenName = said.Item2,
        BornOn = said.Item3,
        NhsNumber = NhsNumber.TryParse(said.Item4, out var number) ? number : null,
        Telephones = said.Item5 is { } telephone ? [telephone] : [],
        Postcode = said.Item6,
        Need = said.Item7 is { } need ? new(need) : null,
    });

    [Fact]
    public void which_of_two_came_first_says_nothing() =>
        Gen.Select(Calls, Calls).Sample((one, other) => Likeness.Of(one, other).Reasons.ShouldBe(Likeness.Of(other, one).Reasons));

    [Fact]
    public void ruling_05_address_telephone_and_need_alone_never_make_a_likeness() =>
        Gen.Select(Telephone, Postcode, Need, Given).Sample((telephone, postcode, need, given) =>
        {
            var call = new CallFacts { Telephones = telephone is null ? [] : [telephone], Postcode = postcode, Need = need is null ? null : new(need), GivenName = given };
            Likeness.Of(call, call).Verdict.ShouldBeOneOf(LikenessVerdict.Unrelated, LikenessVerdict.SameCaller);
        });

    [Fact]
    public void ruling_05_two_residents_of_one_care_home_are_not_taken_for_each_other()
    {
        var home = new CallFacts { Telephones = ["01632 960001"], Postcode = "ZZ1 1AA", Need = new("falls") };
        var alike = Likeness.Of(home with { FamilyName = "Marsh", GivenName = "Ada" }, home with { FamilyName = "Okafor", GivenName = "Beatrice" });
        alike.Verdict.ShouldBe(LikenessVerdict.SameCaller);
        alike.Score.ShouldBe(35);
    }

    [Fact]
    public void every_point_has_its_reason() =>
        Gen.Select(Calls, Calls).Sample((one, other) =>
        {
            var alike = Likeness.Of(one, other);
            alike.Score.ShouldBe(alike.Reasons.Sum(point => Likeness.Weights[point.Reason]));
            alike.Reasons.Select(point => point.Reason).ShouldBeUnique();
        });

    [Fact]
    public void what_nobody_knows_never_speaks_against() =>
        Gen.Select(Calls, Calls).Sample((one, other) =>
        {
            var less = one with { BornOn = null, NhsNumber = null };
            Likeness.Of(less, other).Reasons.ShouldAllBe(point => point.Points > 0);
        });

    [Fact]
    public void more_that_agrees_never_makes_it_less_alike() =>
        Gen.Select(Calls, Calls).Sample((one, other) =>
        {
            var more = one with { BornOn = other.BornOn ?? one.BornOn, NhsNumber = other.NhsNumber ?? one.NhsNumber };
            Likeness.Of(more, other).Score.ShouldBeGreaterThanOrEqualTo(Likeness.Of(one, other).Score);
        });

    [Theory]
    [InlineData("Marsh", "Ada", "9990004951", LikenessVerdict.Likely)]
    [InlineData("Marsh", "Ada", null, LikenessVerdict.Likely)]
    [InlineData("Marsch", "Alan", null, LikenessVerdict.Possible)]
    [InlineData("Okafor", "Ada", "9990238359", LikenessVerdict.Unrelated)]
    public void names_a_birth_date_and_a_number_say_who_it_is(string family, string given, string? number, LikenessVerdict verdict)
    {
        var held = new CallFacts { FamilyName = "Marsh", GivenName = "Ada", BornOn = new(1938, 8, 16), NhsNumber = Parsed("9990004951") };
        Likeness.Of(held, new() { FamilyName = family, GivenName = given, BornOn = new(1938, 8, 16), NhsNumber = Parsed(number) }).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void the_same_number_with_and_without_the_country_is_the_same_caller() =>
        Likeness.Of(new() { Telephones = ["+44 1632 960001"] }, new() { Telephones = ["01632 960001"] }).Verdict.ShouldBe(LikenessVerdict.SameCaller);

    [Fact]
    public void a_number_that_everybody_has_is_nobodys() =>
        Likeness.Of(new() { Telephones = ["999"] }, new() { Telephones = ["999"] }).Verdict.ShouldBe(LikenessVerdict.Unrelated);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static NhsNumber? Parsed(string? typed) => NhsNumber.TryParse(typed, out var number) ? number : null;
}
