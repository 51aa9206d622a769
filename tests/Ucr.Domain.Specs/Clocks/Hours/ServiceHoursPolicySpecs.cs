namespace Ucr.Domain.Specs.Clocks.Hours;

/// <summary>The hours of a service as a manager types and reads them.</summary>
public class ServiceHoursPolicySpecs
{
    private static readonly PolicyField Week = PolicyCatalogue.Fields.Single(field => field.Name == "service-hours-week");

    [Theory]
    [InlineData("monday 08:00-20:00", true)]
    [InlineData("Sunday 20:00-02:00", true)]
    [InlineData("None 08:00-20:00", false)]
    [InlineData("9 08:00-20:00", false)]
    [InlineData("Monday 8-20", false)]
    [InlineData("Monday 08:00", false)]
    [InlineData("Tuesday 08:00-12:00", false)] // stands there already
    [InlineData("Tuesday 14:00-20:00", true)]
    public void rule_19_hours_are_typed_as_a_day_and_its_hours_each_once(string line, bool possible) =>
        (Week.Write(Policies, "Tuesday 08:00-12:00\nWednesday 08:00-20:00\n" + line).Policies is not null).ShouldBe(possible);

    [Fact]
    public void a_service_answers_at_some_time() => Week.Write(Policies, "").Fault.ShouldNotBeNull();

    [Fact]
    public void rule_19_whether_bank_holidays_are_ordinary_days_is_said()
    {
        var entry = PolicyCatalogue.Find("bank-holiday-hours").ShouldNotBeNull();

        entry.Present(Policies).ShouldBe("As on any other day.");
        entry.Present(Policies with { Hours = Policies.Hours with { OnBankHolidays = [] } }).ShouldBe("It is closed.");
    }
}
