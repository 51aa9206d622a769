using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Pages.Help;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Pages.Help;

/// <summary>Every page says what it is for and what to do on it, in two sentences.</summary>
public sealed class PageHelpSpecs(UcrApp app)
{
    /// <summary>What is asked for by address and is no page that somebody reads: files, streams, parts of a page, ways through.</summary>
    private static readonly string[] NoPages =
    [
        "/", "/sign-in/go", "/board/table", "/board/stream", "/board.csv", "/escalations/on-the-board", "/looking/stream", "/referrals/new/draft",
        "/visits/today", "/visits/{id}/attachments/{file}", "/referrals/{key}/attachments/{file}", "/visits/stream", "/visits/sw.js", "/visits/app.webmanifest", "/settings/export", "/shifts/template", "/shifts/rota.csv",
        "/partners/organisations", "/visits/push", "/openapi/{documentName}.json", "/reports", "/reports/two-hour.json", "/reports/two-hour.csv", "/reports/allocations.json", "/reports/national.json", "/reports/national.csv", "/reports/everyone.json", "/reports/everyone.csv", "/reports/clock.json", "/reports/clock.csv", "/reports/care.json", "/reports/care.csv", "/reports/quarter.json", "/reports/quarter.csv", "/reports/demand.json", "/reports/demand.csv", "/reports/rates.json", "/reports/rates.csv", "/reports/chart.json", "/reports/chart.csv",
    ];

    [Fact]
    public async Task every_page_has_help()
    {
        await app.Started();
        var pages = Addresses("GET");
        pages.Count.ShouldBeGreaterThan(80);
        pages.Except(PageHelp.All.Keys, StringComparer.Ordinal).Except(NoPages, StringComparer.Ordinal).ShouldBeEmpty("a page without help: write two sentences in Pages/Help");

        // A form that is refused is a page too, also where it stands on another page until then.
        PageHelp.All.Keys.Except(pages, StringComparer.Ordinal).Except(Addresses("POST"), StringComparer.Ordinal).ShouldBeEmpty("help for a page that is not there");
    }

    private List<string> Addresses(string method) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method, StringComparer.Ordinal) == true)
            .Select(endpoint => PageHelp.Address(endpoint.RoutePattern.RawText!)).Where(address => !address.StartsWith("/fhir/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
    ];

    [Fact]
    public void help_is_two_sentences_and_no_two_pages_have_the_same_but_a_page_and_its_copy_for_no_signal()
    {
        foreach (var (page, words) in PageHelp.All)
        {
            words.Split(". ").Length.ShouldBe(2, $"{page}: {words}");
            words.ShouldEndWith(".", customMessage: page);
            words.Length.ShouldBeLessThan(230, page);
        }

        PageHelp.All.Where(page => page.Key is not "/visits/shell").GroupBy(page => page.Value, StringComparer.Ordinal).Where(same => same.Count() > 1).ShouldBeEmpty();
    }
}
