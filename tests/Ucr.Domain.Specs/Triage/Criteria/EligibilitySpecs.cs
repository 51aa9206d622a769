using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Specs.Triage.Criteria;

public class EligibilitySpecs
{
    private static readonly NeedKey Falls = new("falls");
    private static readonly TriagePolicies Defaults = new();

    [Theory]
    [InlineData(2008, 1, 15, 18)]
    [InlineData(2008, 1, 16, 17)]
    [InlineData(2008, 2, 14, 17)]
    [InlineData(2008, 1, 14, 18)]
    [InlineData(2007, 12, 31, 18)]
    public void rule_10_the_eighteenth_birthday_counts_and_the_day_before_does_not(int year, int month, int day, int age) =>
        LondonDays.AgeAt(new(year, month, day), T(9, 0)).ShouldBe(age);

    [Fact]
    public void rule_10_the_birthday_begins_at_midnight_in_london()
    {
        var born = new LocalDate(2008, 7, 1);
        LondonDays.AgeAt(born, Instant.FromUtc(2026, 6, 30, 22, 59, 59)).ShouldBe(17);
        LondonDays.AgeAt(born, Instant.FromUtc(2026, 6, 30, 23, 0)).ShouldBe(18);
    }

    [Fact]
    public void rule_10_somebody_born_on_a_leap_day_is_18_on_the_first_of_march()
    {
        LondonDays.AgeAt(new(2008, 2, 29), Instant.FromUtc(2026, 2, 28, 12, 0)).ShouldBe(17);
        LondonDays.AgeAt(new(2008, 2, 29), Instant.FromUtc(2026, 3, 1, 12, 0)).ShouldBe(18);
    }

    [Theory]
    [InlineData(17, Verdict.NotMet)]
    [InlineData(18, Verdict.Met)]
    [InlineData(null, Verdict.Unknown)]
    public void rule_10_age(int? age, Verdict verdict) => Of(Criterion.Age, new(), age).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(Answer.Yes, Verdict.Met)]
    [InlineData(Answer.No, Verdict.NotMet)]
    [InlineData(Answer.NotAsked, Verdict.Unknown)]
    [InlineData(Answer.NotKnown, Verdict.Unknown)]
    public void rule_10_area(Answer answer, Verdict verdict) => Of(Criterion.Area, new() { Criteria = new(InArea: answer) }).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(null, Verdict.Unknown)]
    [InlineData(Residence.OwnHome, Verdict.Met)]
    [InlineData(Residence.CareHome, Verdict.Met)]
    [InlineData(Residence.OtherUsual, Verdict.Met)]
    [InlineData(Residence.HospitalBed, Verdict.NotMet)]
    [InlineData(Residence.NotUsual, Verdict.NotMet)]
    public void rule_10_place_of_residence(Residence? residence, Verdict verdict) =>
        Of(Criterion.Residence, new() { Criteria = new(Residence: residence) }).Verdict.ShouldBe(verdict);

    [Fact]
    public void ruling_08_unknown_is_eligible_until_known()
    {
        Eligibility.AtReceipt(null, new("unheard_of"), TriageAssessment.NotAsked, T(9, 0), Defaults).Eligible.ShouldBeTrue();
        Eligibility.Of(AtNine(age: 17).Referral, Defaults).Eligible.ShouldBeFalse();
        Eligibility.Of(AtNine(age: null).Referral, Defaults).Eligible.ShouldBeTrue();
    }

    [Fact]
    public void rule_12_whatever_is_against_it_says_where_the_person_goes_instead()
    {
        var found = new TriageAssessment
        {
            Criteria = new(InArea: Answer.No, Residence: Residence.HospitalBed),
            Exclusions = [new("stroke_pathway", Answer.Yes), new("hospital_tests", Answer.No)],
        };
        var against = Eligibility.AtReceipt(12, Falls, found, T(9, 0), Defaults).Against;
        against.Select(reason => reason.Criterion).ShouldBe([Criterion.Age, Criterion.Area, Criterion.Residence, Criterion.Exclusion]);
        against.ShouldAllBe(reason => !string.IsNullOrWhiteSpace(reason.GoesTo) && !string.IsNullOrWhiteSpace(reason.Words));
        against[^1].Words.ShouldBe("On a stroke pathway");
    }

    [Fact]
    public void rule_11_the_nine_conditions_are_settings_with_something_else_beside_them()
    {
        Defaults.Conditions.Count(condition => condition.National).ShouldBe(9);
        Defaults.ConditionOn(NeedKey.Other, T(9, 0)).ShouldNotBeNull();
        Defaults.ConditionOn(new("unheard_of"), T(9, 0)).ShouldBeNull();
        Of(Criterion.Need, new()).Words.ShouldBe("Fall, no apparent serious injury");
        Eligibility.AtReceipt(80, new("unheard_of"), new(), T(9, 0), Defaults).Reasons.ShouldContain(reason => reason.Criterion == Criterion.Need && reason.Verdict == Verdict.Unknown);
    }

    [Fact]
    public void rule_11_a_condition_holds_from_its_first_to_its_last_london_day()
    {
        var condition = new Condition(Falls, "Falls", National: true, ValidFrom: new(2026, 7, 1), ValidUntil: new(2026, 7, 31));
        var policies = new TriagePolicies { Conditions = [condition] };
        policies.ConditionOn(Falls, Instant.FromUtc(2026, 6, 30, 22, 59, 59)).ShouldBeNull();
        policies.ConditionOn(Falls, Instant.FromUtc(2026, 6, 30, 23, 0)).ShouldBe(condition);
        policies.ConditionOn(Falls, Instant.FromUtc(2026, 7, 31, 22, 59, 59)).ShouldBe(condition);
        policies.ConditionOn(Falls, Instant.FromUtc(2026, 7, 31, 23, 0)).ShouldBeNull();
    }

    private static EligibilityReason Of(Criterion criterion, TriageAssessment found, int? age = 80) =>
        Eligibility.AtReceipt(age, Falls, found, T(9, 0), Defaults).Reasons.ShouldHaveSingleItem(criterion);
}

internal static class Reasons
{
    public static EligibilityReason ShouldHaveSingleItem(this IEnumerable<EligibilityReason> reasons, Criterion criterion) =>
        reasons.Where(reason => reason.Criterion == criterion).ToList().ShouldHaveSingleItem();
}
