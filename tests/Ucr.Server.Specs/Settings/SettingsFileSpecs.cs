using CsCheck;
using NodaTime;
using Shouldly;
using Ucr.Domain.Settings;
using Ucr.Server.Settings;
using Ucr.Server.Specs.Architecture;
using Xunit;

namespace Ucr.Server.Specs.Settings;

public sealed class SettingsFileSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 12, 0);

    [Fact]
    public void what_was_exported_is_imported_as_it_was() => Gen.Select(Gen.Int[1, 120], Gen.Int[5, 60], Gen.Int[70, 100], Gen.Bool).Sample((eyes, warn, share, local) =>
    {
        var policies = Typed(("clinical-eyes-limit", $"{eyes}"), ("two-hour-warning", $"{warn}"), ("two-hour-thresholds", $"2022-12 70\n2027-04 {share}"),
            ("conditions-list", PolicyCatalogue.Fields.Single(field => field.Name == "conditions-list").Read(ServicePolicies.Default) + (local ? "\nheat | Unwell in the heat | local" : "")));
        var (read, fault) = SettingsFile.Read(SettingsFile.Write(policies, "RYZ", Now));
        fault.ShouldBeNull();
        SettingValues.Same(read!, policies).ShouldBeTrue();
    }, iter: 100);

    [Fact]
    public void a_file_without_a_member_has_its_default()
    {
        var (read, fault) = SettingsFile.Read("""{ "format": "ucr-service-settings/1", "policies": { "clocks": {} } }""");
        fault.ShouldBeNull();
        SettingValues.Same(read!, ServicePolicies.Default).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{ "format": "ucr-service-settings/1", "policies": { "clock": {} } }""", "/policies/clock")]
    [InlineData("""{ "format": "ucr-service-settings/1", "policies": { "clocks": { "limits": [ { "kind": "ClinicalEyes", "limit": "soon" } ] } } }""", "/policies/clocks/limits/0/limit")]
    [InlineData("""{ "format": "ucr-service-settings/1", "policies": { "clocks": { "limits": [ { "kind": "TwoHour", "limit": "3:00:00" } ] } } }""", "/policies/clocks/limits/0/limit")]
    [InlineData("""{ "format": "ucr-service-settings/1", "policies": { "clocks": { "limits": null } } }""", "/policies/clocks/limits")]
    [InlineData("""{ "format": "ucr-service-settings/1", "policies": { "clocks": { "limits": [ { "kind": 1, "limit": "0:15:00" } ] } } }""", "/policies/clocks/limits/0/kind")]
    [InlineData("""{ "format": "another/1", "policies": {} }""", "/format")]
    [InlineData("""{ "format": "ucr-service-settings/1", "policies": {}, "more": 1 }""", "/more")]
    [InlineData("", "")]
    [InlineData("[]", "")]
    public void what_cannot_be_read_is_named_by_a_pointer(string text, string pointer)
    {
        var (read, fault) = SettingsFile.Read(text);
        read.ShouldBeNull();
        fault.ShouldNotBeNull().Pointer.ShouldBe(pointer);
        fault.Words.ShouldEndWith(".");
    }

    [Fact]
    public void older_stored_settings_get_the_defaults_of_what_they_lack()
    {
        var options = new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase };
        Ucr.Server.Storage.Json.Configure(options);
        var older = System.Text.Json.JsonSerializer.Deserialize<SettingsChanged>(
            """{ "values": { "version": 2, "clocks": { "limits": [] } }, "holdsFrom": "2026-11-22T12:00:00Z", "reason": "Why", "by": "helen.frost", "occurredAt": "2026-11-22T11:00:00Z" }""", options)!;
        older.Values.Clocks.For(Ucr.Domain.Clocks.ClockKind.ClinicalEyes).Limit.ShouldBe(Duration.FromMinutes(15));
        older.Values.Triage.Conditions.ShouldNotBeEmpty();
        SettingValues.Same(older.Values with { Clocks = new() }, ServicePolicies.Default).ShouldBeTrue();
    }

    [Fact]
    public void the_published_form_is_the_one_of_the_types()
    {
        var text = SettingsSchema.Text();
        var file = Path.Combine(Repository.Root, "docs", "settings.schema.json");
        if (Environment.GetEnvironmentVariable("UCR_WRITE_DOCS") is "1")
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(text, "docs/settings.schema.json is stale: run this spec with UCR_WRITE_DOCS=1");
        System.Text.RegularExpressions.Regex.IsMatch(text, "^ +\"(?!default\")[a-zA-Z]+\": true,?$", System.Text.RegularExpressions.RegexOptions.Multiline, TimeSpan.FromSeconds(1)).ShouldBeFalse("each member has a type");
    }

    private static ServicePolicies Typed(params (string Field, string Value)[] values) => values.Aggregate(
        ServicePolicies.Default,
        (policies, typed) => PolicyCatalogue.Fields.Single(field => field.Name == typed.Field).Write(policies, typed.Value).Policies.ShouldNotBeNull());
}
