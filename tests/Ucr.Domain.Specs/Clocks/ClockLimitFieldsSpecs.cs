using Ucr.Domain.Clocks;

namespace Ucr.Domain.Specs.Clocks;

/// <summary>How the length of a clock is said, found and changed in the settings.</summary>
public class ClockLimitFieldsSpecs
{
    private static readonly PolicyField ClinicalEyes = PolicyCatalogue.Fields.Single(field => field.Name == "clinical-eyes-limit");
    private static readonly PolicyField ChangedWindow = PolicyCatalogue.Fields.Single(field => field.Name == "changed-window-call-limit");

    // Stored by an earlier version of the service, which knew of one clock only.
    private static readonly ServicePolicies Old = Policies with { Clocks = new() { Limits = [new(ClockKind.GoldenHour, Duration.FromMinutes(50))] } };

    [Theory]
    [InlineData(59, "59 seconds")]
    [InlineData(60, "1 minute")]
    [InlineData(90, "90 seconds")]
    [InlineData(61 * 60, "61 minutes")]
    [InlineData(2 * 3600, "120 minutes")]
    [InlineData(3 * 3600, "3 hours")]
    [InlineData(48 * 3600, "48 hours")]
    [InlineData(49 * 3600, "49 hours")]
    [InlineData(72 * 3600, "3 days")]
    public void a_length_is_said_in_the_largest_unit_that_it_fills_without_a_rest(int seconds, string words) =>
        ClockLimitFields.InWords(Duration.FromSeconds(seconds)).ShouldBe(words);

    [Fact]
    public void a_clock_is_found_where_the_exported_file_has_it()
    {
        ClinicalEyes.Pointer(Policies).ShouldBe("/clocks/limits/0/limit");
        ChangedWindow.Pointer(Policies).ShouldBe($"/clocks/limits/{Policies.Clocks.Limits.Count - 1}/limit");
        ClinicalEyes.Pointer(Old).ShouldBe("/clocks/limits/1/limit", "it will be written after those that stand there");
    }

    [Fact]
    public void a_clock_that_old_settings_lack_is_added_and_the_others_stay()
    {
        var typed = ClinicalEyes.Write(Old, "20").Policies.ShouldNotBeNull().Clocks;

        typed.Limits.Select(limit => limit.Kind).ShouldBe([ClockKind.GoldenHour, ClockKind.ClinicalEyes]);
        (typed.For(ClockKind.ClinicalEyes).Limit, typed.For(ClockKind.GoldenHour).Limit).ShouldBe((Duration.FromMinutes(20), Duration.FromMinutes(50)));
    }

    [Fact]
    public void a_clock_that_is_changed_leaves_all_others_as_they_were()
    {
        var typed = ClinicalEyes.Write(Policies, "20").Policies.ShouldNotBeNull().Clocks;

        typed.Limits.Except(Policies.Clocks.Limits).ShouldHaveSingleItem().ShouldBe(new(ClockKind.ClinicalEyes, Duration.FromMinutes(20)));
        typed.Limits.Count.ShouldBe(Policies.Clocks.Limits.Count);
    }
}
