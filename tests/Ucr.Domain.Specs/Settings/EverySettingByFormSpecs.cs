using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ucr.Domain.Specs.Settings;

/// <summary>What a file can set, the page can: each member of the settings, or a stated exception.</summary>
public partial class EverySettingByFormSpecs
{
    /// <summary>Members that nobody types.</summary>
    private static readonly string[] Exceptions =
    [
        "/version", // counted
        "/clocks/limits/*/kind", // which clock it is: the list has every kind there is
        "/escalations/ladders/*/kind", // as above
    ];

    public static TheoryData<string> Members() => [.. Under(typeof(ServicePolicies), "").Except(Exceptions)];

    [Theory]
    [MemberData(nameof(Members))]
    public void each_member_differs_in_the_sample_from_the_defaults(string member) =>
        Values(ChangedEverywhere.Policies, member).ShouldNotBe(Values(ServicePolicies.Default, member), $"{member} is new: add it to the sample, and give it a field or call it an exception");

    [Fact]
    public void the_sample_is_possible() => PolicyFaults.In(ChangedEverywhere.Policies).ShouldBeEmpty();

    [Fact]
    public void the_sample_typed_field_by_field_over_the_defaults_is_the_sample()
    {
        var typed = ServicePolicies.Default;
        foreach (var field in PolicyCatalogue.Fields)
        {
            var written = field.Write(typed, field.Read(ChangedEverywhere.Policies));
            typed = written.Policies.ShouldNotBeNull($"{field.Name}: {written.Fault}");
        }

        SettingDifferences.InValues(typed, ChangedEverywhere.Policies).ShouldBeEmpty();
    }

    [Fact]
    public void the_defaults_typed_over_the_sample_are_the_defaults()
    {
        var typed = PolicyCatalogue.Fields.Aggregate(ChangedEverywhere.Policies, (policies, field) => field.Write(policies, field.Read(ServicePolicies.Default)).Policies.ShouldNotBeNull(field.Name));
        SettingDifferences.InValues(typed, ServicePolicies.Default).ShouldBeEmpty();
    }

    [Fact]
    public void each_changed_value_reads_differently_on_the_page()
    {
        foreach (var field in PolicyCatalogue.Fields)
        {
            var entry = PolicyCatalogue.All.Single(each => each.Fields.Contains(field));
            var typed = field.Write(ServicePolicies.Default with { Triage = ChangedEverywhere.Policies.Triage }, field.Read(ChangedEverywhere.Policies)).Policies.ShouldNotBeNull();
            var before = ServicePolicies.Default with { Triage = field.Pointer(typed).StartsWith("/triage", StringComparison.Ordinal) ? ServicePolicies.Default.Triage : ChangedEverywhere.Policies.Triage };
            if (!SettingValues.Same(before, typed))
            {
                entry.Present(typed).ShouldNotBe(entry.Present(before), $"{field.Name}: a preview that does not show the change hides it");
            }
        }
    }

    private static IReadOnlyList<string> Values(ServicePolicies policies, string member) =>
        [.. SettingValues.Of(policies).Where(value => Numbers().Replace(value.Pointer, "/*") == member).Select(value => value.Words)];

    private static IEnumerable<string> Under(Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (SettingValues.IsLeaf(type))
        {
            return [path];
        }

        return typeof(IEnumerable).IsAssignableFrom(type)
            ? Under(type.GetGenericArguments().Single(), path + "/*")
            : SettingValues.Members(type).SelectMany(member => Under(member.PropertyType, $"{path}/{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}"));
    }

    [GeneratedRegex("/[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
