using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Integration.Places;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Postcodes, care homes and practices as the pages use them; on a service of its own, because its lists are empty at first.</summary>
public sealed class PlacesByPagesSpecs
{
    private const string Home = "VLP01,PINE LODGE,,,2 Pine Row,Harbour,,,,ZP1 1AA,20100401,,A,,,,,01632 960311";

    [Fact]
    public async Task what_was_imported_stands_on_a_page_with_how_to_import_and_is_found_on_every_form()
    {
        await using var app = await new UcrApp { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Ucr:Forms:Providers"] = "RYZ" } }.Started();
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        using var taker = await PageUser.SignIn(app, "jo.marsh");
        var empty = await manager.Reads("/operations/reference-data");
        empty.ShouldContain("No file has been imported");
        empty.ShouldContain("import postcodes");
        (await manager.Reads("/operations")).ShouldContain("Reference data");

        await Import(app, "postcodes.csv", "pcds,oseast1m,osnrth1m\nZP1 1AA,430000,433000", new PostcodeImport());
        await Import(app, "old.csv", Home, new OrganisationImport("care-home"));
        await Import(app, "homes.csv", Home, new OrganisationImport("care-home"));
        var page = await manager.Reads("/operations/reference-data");
        page.ShouldContain("1 held");
        page.IndexOf("In force", page.IndexOf("homes.csv", StringComparison.Ordinal), StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("old.csv", StringComparison.Ordinal));
        page.ShouldContain("Earlier");

        var looked = await taker.Fills("/referrals/new", ("step", "look"), ("postcode", "zp11aa"), ("source", "CareHome"), ("callerOrganisation", "pine"));
        PageUser.Words(looked.Html).ShouldContain("PINE LODGE , care home: 2 Pine Row, Harbour, 01632 960311");
        looked.Html.ShouldContain("<option value=\"PINE LODGE\"");
        PageUser.Words((await taker.Fills("/referrals/new", ("step", "look"), ("postcode", "ZP9 9ZZ"))).Html).ShouldContain("No imported list holds this postcode: read it back");

        var (_, _, made) = await manager.Fills("/partners", ("source", "CareHome"), ("odsCode", "vlp01"));
        PageUser.Words(made).ShouldContain("PINE LODGE");
        var at = made.IndexOf("/refer/RYZ/", StringComparison.Ordinal);
        using var home = new HttpClient { BaseAddress = new(app.Address) };
        (await home.GetStringAsync(made[at..made.IndexOf('<', at)])).ShouldContain("value=\"ZP1 1AA\"");
    }

    private static async Task Import(UcrApp app, string file, string text, IReferenceRows kind)
    {
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.Services.GetRequiredService<ReferenceImport>().Run(
            new ReferenceSource(file, "-", new[] { new ReferenceTable(file, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))) }.ToAsyncEnumerable()), kind, "spec", null, TestContext.Current.CancellationToken);
    }
}
