using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;
using Shouldly;
using Ucr.Server.Pages.Components.Nhs;
using Xunit;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>Ours equals the package's own markup, fixture by fixture: an upgrade that changes markup shows here.</summary>
public sealed partial class NhsComponentSpecs(ITestOutputHelper output)
{
    [Theory]
    [InlineData("button", 42)]
    [InlineData("input", 40)]
    [InlineData("textarea", 16)]
    [InlineData("radios", 46)]
    [InlineData("checkboxes", 52)]
    [InlineData("select", 18)]
    [InlineData("file-upload", 12)]
    [InlineData("fieldset", 3)]
    [InlineData("label", 16)]
    [InlineData("hint", 2)]
    [InlineData("error-message", 5)]
    [InlineData("error-summary", 11)]
    [InlineData("tag", 25)]
    [InlineData("tables", 18)]
    [InlineData("summary-list", 9)]
    [InlineData("notification-banner", 13)]
    [InlineData("inset-text", 2)]
    [InlineData("warning-callout", 4)]
    [InlineData("details", 9)]
    [InlineData("back-link", 2)]
    [InlineData("skip-link", 3)]
    [InlineData("card", 3)]
    [InlineData("panel", 12)]
    [InlineData("header", 3)]
    [InlineData("footer", 1)]
    public void B19_equals_every_fixture_whose_options_it_supports(string component, int atLeast)
    {
        var mapping = NhsMappings.For(component);
        var (ran, left) = (0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var fixture in NhsFixtures.Of(component))
        {
            var unknown = mapping.Unsupported(fixture).ToList();
            left.UnionWith(unknown);
            if (unknown.Count == 0)
            {
                ran++;
                Matches(component, fixture, mapping);
            }
        }

        output.WriteLine($"{component}: {ran} fixtures equal; options not supported: {(left.Count == 0 ? "none" : string.Join(", ", left))}");
        ran.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [Fact]
    public void B19_no_component_of_the_design_system_is_left_out()
    {
        string[] parts = [nameof(NhsChoiceItem), nameof(NhsFieldHead), nameof(NhsTableCell)];
        var proved = typeof(NhsComponentSpecs).GetMethod(nameof(B19_equals_every_fixture_whose_options_it_supports))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>().Select(data => ((string)data.Data[0]!).Replace("-", "", StringComparison.Ordinal).TrimEnd('s'));
        typeof(NhsButton).Assembly.GetTypes()
            .Where(type => string.Equals(type.Namespace, typeof(NhsButton).Namespace, StringComparison.Ordinal) && type is { IsAbstract: false, IsPublic: true } && typeof(ComponentBase).IsAssignableFrom(type))
            .Select(type => type.Name).Where(name => name.StartsWith("Nhs", StringComparison.Ordinal)).Except(parts, StringComparer.Ordinal).Select(name => name[3..].ToLowerInvariant().TrimEnd('s'))
            .Except(proved, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static void Matches(string component, NhsFixture fixture, NhsMapping mapping)
    {
        using var context = new BunitContext();
        var rendered = context.Render(mapping.Render(fixture.Context));
        try
        {
            rendered.MarkupMatches(component is "header" ? WithoutLogo(fixture.Html) : fixture.Html);
        }
        catch (HtmlEqualException e)
        {
            throw new ShouldAssertException($"{component} fixture {fixture.Index} ({fixture.Name}) differs: {e.Message}", e);
        }
    }

    // The NHS logo is a protected identity: no repository of ours holds it, so it is cut from the example too.
    private static string WithoutLogo(string html) => Logo().Replace(html, "").Replace("aria-label=\"NHS ", "aria-label=\"", StringComparison.Ordinal);

    [GeneratedRegex("<svg class=\"nhsuk-header__logo\".*?</svg>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Logo();
}
