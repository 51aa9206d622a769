using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Places;

/// <summary>The public layouts, with invented rows, on a real database.</summary>
public sealed class ImportSpecs(UcrApp app)
{
    private const string Directory2024 =
        """
        "pcd","pcd2","pcds","dointr","doterm","oscty","oslaua","oseast1m","osnrth1m","osgrdind","lsoa11","lsoa21","ru11ind","imd","icb"
        "ZQ1 1AA","ZQ1  1AA","ZQ1 1AA","198001","","E99999999","E07000001","500100","200200","1","E01000111","E01000121","C1","12345","E54000001"
        "ZQ1 1AB","ZQ1  1AB","ZQ1 1AB","198001","201907","E99999999","E07000001","500300","200400","1","E01000111","E01000122","D1","1","E54000001"
        "ZQ1 1AC","ZQ1  1AC","ZQ1 1AC","198001","","E99999999","E07000001","","","9","E01000111","E01000123","","",""
        "nonsense","","nonsense","","","","","","","","","","","",""
        """;

    private const string CodePoint =
        """
        "ZQ1 1AA",10,500110,200210,"E92000001","E19000001","E18000001","","E07000002","E05000001"
        "ZQ21AA",10,510000,210000,"E92000001","E19000001","E18000001","","E07000002","E05000001"
        "ZQ2 1AB",90,0,0,"E92000001","E19000001","E18000001","","",""
        """;

    private const string CareHomes =
        """
        "VQZ01","HERON HOUSE","Y99","QZZ","2 QUAY STREET","SEATON","","","","ZQ1 1AA","20100401","","A","A","QZ","","","01632 960123","","","","0","","","","",""
        "VQZ02","CLOSED HOUSE","Y99","QZZ","3 QUAY STREET","SEATON","","","","ZQ1 1AA","20100401","20150401","A","A","QZ","","","","","","","0","","","","",""
        "-","NO CODE","","","","","","","","","","","","","","","","","","","","","","","","",""
        """;

    [Fact]
    public async Task both_layouts_are_read_and_neither_takes_away_what_the_other_told()
    {
        var (import, places) = await Parts();
        using var folder = new Folder();

        var first = await import.Run(folder.File("ONSPD.csv", Directory2024), new PostcodeImport(), "spec", null, TestContext.Current.CancellationToken);
        var again = await import.Run(folder.Zip("codepo_gb.zip", "Data/CSV/zq.csv", CodePoint), new PostcodeImport(), "spec", null, TestContext.Current.CancellationToken);

        (first.Rows, first.Refused).ShouldBe((4, 1));
        first.Faults.ShouldHaveSingleItem().ShouldContain("line 5");
        (again.Rows, again.Changed).ShouldBe((3, 3));
        (await import.Run(folder.File("again.csv", CodePoint), new PostcodeImport(), "spec", null, TestContext.Current.CancellationToken)).Changed.ShouldBe(0);
        (await Found(places, "ZQ1 1AA")).ShouldBe(new PostcodeFound(Place.Near(500_110, 200_210), "E01000121", InUse: true));
        (await Found(places, "ZQ1 1AB"))!.InUse.ShouldBeFalse();
        (await Found(places, "ZQ1 1AC")).ShouldBe(new PostcodeFound(null, "E01000123", InUse: true));
        (await Found(places, "ZQ2 1AA"))!.Place.ShouldBe(Place.Near(510_000, 210_000));
        (await Found(places, "ZQ2 1AB"))!.Place.ShouldBeNull();
        (await Found(places, "ZQ9 9ZZ")).ShouldBeNull();
    }

    [Fact]
    public async Task the_same_file_again_changes_nothing_and_is_kept_as_an_import()
    {
        var (import, _) = await Parts();
        using var folder = new Folder();
        var file = folder.File("same.csv", Directory2024.Replace("ZQ1", "ZQ5", StringComparison.Ordinal));

        var first = await import.Run(file, new PostcodeImport(), "spec", null, TestContext.Current.CancellationToken);
        var second = await import.Run(file, new PostcodeImport(), "spec", null, TestContext.Current.CancellationToken);

        first.Changed.ShouldBe(3);
        second.Changed.ShouldBe(0);
        var kept = (await app.Services.GetRequiredService<ReferenceVersions>().All(TestContext.Current.CancellationToken)).Where(one => string.Equals(one.File, "same.csv", StringComparison.Ordinal)).ToList();
        kept.Count.ShouldBe(2);
        kept[0].Hash.ShouldBe(kept[1].Hash);
        kept[0].Hash.Length.ShouldBe(64);
    }

    [Fact]
    public async Task a_file_of_another_layout_is_refused_and_nothing_stays()
    {
        var (import, places) = await Parts();
        using var folder = new Folder();
        folder.File("a.csv", Directory2024.Replace("ZQ1", "ZQ7", StringComparison.Ordinal));
        folder.File("b.csv", "name,colour\nA,B");

        var refused = await Should.ThrowAsync<InvalidDataException>(() => import.Run(folder.At, new PostcodeImport(), "spec", null, TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("b.csv");
        (await Found(places, "ZQ7 1AA")).ShouldBeNull();
    }

    [Fact]
    public async Task care_homes_are_found_by_name_and_by_postcode_while_they_are_open()
    {
        var (import, places) = await Parts();
        using var folder = new Folder();

        var done = await import.Run(folder.File("ecarehomesite.csv", CareHomes), new OrganisationImport("care-home"), "spec", null, TestContext.Current.CancellationToken);

        (done.Rows, done.Changed, done.Refused).ShouldBe((3, 2, 1));
        var home = (await places.Search("heron", "care-home", TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (home.Code, home.Phone, home.Postcode).ShouldBe(("VQZ01", "01632 960123", "ZQ1 1AA"));
        home.Address.ShouldBe(["2 QUAY STREET", "SEATON"]);
        (await places.At(Code("ZQ1 1AA"), TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Code.ShouldBe("VQZ01");
        (await places.Search("closed", null, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await places.Search("he", null, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await places.Search("%%%", null, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_referral_with_a_postcode_gets_the_place_that_planning_needs()
    {
        var (import, _) = await Parts();
        using var folder = new Folder();
        await import.Run(folder.File("place.csv", "pcds,oseast1m,osnrth1m\nZQ8 1AA,530000,180000"), new PostcodeImport(), "spec", null, TestContext.Current.CancellationToken);
        using var system = await ApiUser.SignIn(app);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);

        var answer = await system.Does("/api/referrals", new { messageId = Guid.NewGuid().ToString(), source = "Gp", patient = new { familyName = "PLACED", postcode = "zq81aa" } });

        var referral = await triage.Get($"/api/referrals/{answer!["referral"]}");
        referral["place"]!["easting"]!.GetValue<int>().ShouldBe(530_000);
    }

    private async Task<(ReferenceImport Import, IPlaces Places)> Parts()
    {
        await app.Started();
        return (app.Services.GetRequiredService<ReferenceImport>(), app.Services.GetRequiredService<IPlaces>());
    }

    private static Task<PostcodeFound?> Found(IPlaces places, string text) => places.Find(Code(text), TestContext.Current.CancellationToken);

    private static Postcode Code(string text) => Postcode.TryParse(text, out var postcode) ? postcode : throw new InvalidOperationException(text);

    private sealed class Folder : IDisposable
    {
        public string At { get; } = Directory.CreateTempSubdirectory("ucr-places-").FullName;

        public string File(string name, string text)
        {
            var path = Path.Combine(At, name);
            System.IO.File.WriteAllText(path, text);
            return path;
        }

        public string Zip(string name, string entry, string text)
        {
            var path = Path.Combine(At, name);
            using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write(text);
            return path;
        }

        public void Dispose() => Directory.Delete(At, recursive: true);
    }
}
