using System.Text.RegularExpressions;
using Ucr.Domain.Specs.Documents.Standards;

namespace Ucr.Domain.Specs.Settings;

public partial class PolicyCatalogueSpecs
{
    /// <summary>Not about care: no person's data in specs and logs (rule 62) is kept by specs of its own.</summary>
    private static readonly int[] NoPolicies = [62];

    /// <summary>Unverified rules in docs/standards.json, by number.</summary>
    public static TheoryData<int> UnverifiedRules() =>
        [.. StandardsData.Read().Rules.Where(rule => !rule.Certainty.StartsWith('V') || rule.Policy is not null).Select(rule => rule.Number).Except(NoPolicies)];

    [Theory]
    [MemberData(nameof(UnverifiedRules))]
    public void each_unverified_rule_is_a_named_policy(int rule)
    {
        var policy = StandardsData.Read().Rules.Single(each => each.Number == rule).Policy.ShouldNotBeNull();
        PolicyCatalogue.Find(policy).ShouldNotBeNull($"rule {rule} names the policy {policy}").Rules.ShouldContain(rule);
    }

    [Fact]
    public void each_policy_asks_a_question_and_names_its_default_and_its_source() => PolicyCatalogue.All.ShouldAllBe(entry =>
        entry.Question.EndsWith('?') && entry.Default.EndsWith('.') && entry.Default.Length > 1 && entry.Source.Length > 5);

    [Fact]
    public void each_policy_says_what_else_could_hold_or_lets_a_manager_change_it() =>
        PolicyCatalogue.All.Where(entry => entry.Alternatives.Count < 2 && entry.Fields.Count == 0).Select(entry => entry.Key).ShouldBeEmpty();

    [Fact]
    public void each_policy_that_cannot_be_changed_offers_one_alternative_and_one_that_can_offers_several() => PolicyCatalogue.All
        .Where(entry => entry.Alternatives.Count > 0 && entry.Alternatives.Count(one => one.Offered) > 1 != entry.Fields.Count > 0)
        .Select(entry => entry.Key).ShouldBeEmpty();

    [Fact]
    public void keys_and_fields_and_the_names_of_rules_are_in_kebab_case_and_unique()
    {
        PolicyCatalogue.All.Select(entry => entry.Key).ShouldBeUnique();
        PolicyCatalogue.Fields.Select(field => field.Name).ShouldBeUnique();
        PolicyCatalogue.All.Select(entry => entry.Key).Concat(PolicyCatalogue.Fields.Select(field => field.Name)).ShouldAllBe(name => Kebab().IsMatch(name));
        PolicyCatalogue.All.SelectMany(entry => entry.Alternatives).ShouldAllBe(one => Versioned().IsMatch(one.Name.Value));
    }

    [Fact]
    public void the_defaults_have_no_fault_and_each_reads_back_as_it_is_typed()
    {
        foreach (var field in PolicyCatalogue.Fields)
        {
            field.Fault(ServicePolicies.Default).ShouldBeNull(field.Name);
            var typed = field.Write(ServicePolicies.Default, field.Read(ServicePolicies.Default));
            field.Read(typed.Policies.ShouldNotBeNull($"{field.Name}: {typed.Fault}")).ShouldBe(field.Read(ServicePolicies.Default));
        }
    }

    [Fact]
    public void what_cannot_be_read_is_refused_in_a_sentence()
    {
        foreach (var field in PolicyCatalogue.Fields.Where(field => field.Kind is not PolicyFieldKind.Text))
        {
            var typed = field.Write(ServicePolicies.Default, "??");
            typed.Policies.ShouldBeNull(field.Name);
            typed.Fault.ShouldNotBeNull().ShouldEndWith(".");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kebab();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*/[0-9]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Versioned();
}
