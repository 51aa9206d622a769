using System.Text;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Shouldly;
using Ucr.Server.Integration.Places;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.People;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting.People;

/// <summary>Cuts by who the person is and where they live, of four people who are known.</summary>
public sealed class PersonCutSpecs(UcrApp app)
{
    private const string Postcodes =
        """
        "pcds","oslaua","oseast1m","osnrth1m","osgrdind","lsoa21","ru11ind","imd","icb"
        "ZR1 1AA","E07000091","500100","200200","1","E01900001","C1","12345","E54000091"
        "ZR1 1AB","E07000092","500300","200400","1","E01900002","D1","1","E54000091"
        """;

    private const string Areas =
        """
        LSOA21CD,Index of Multiple Deprivation (IMD) Decile,RUC21NM,pcn,place,ICB24NM
        E01900001,1,Urban,Harbour PCN,Seaton,Invented ICB
        E01900002,10,Rural,Hill PCN,Seaton,Invented ICB
        E01900003,11,Rural,Hill PCN,Seaton,Invented ICB
        nowhere,3,Rural,Hill PCN,Seaton,Invented ICB
        """;

    private static readonly ReportScope Autumn = ReportScope.Of(new(new(2026, 9), new(2026, 11)));
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task each_person_stands_once_under_who_they_are_and_where_they_live()
    {
        await Places();
        await figures.Imported(Line("A", "ZR1 1AA", "2", "A"), Line("B", "ZR1 1AB", "male", "M"), Line("C", "ZR1 1AB", "female", "Z"), Line("D", null, null, null));
        (await By(Cut.Deprivation)).ShouldBe([("1, the most deprived tenth", 1), ("10, the least deprived tenth", 2), ("Not known", 1)]);
        (await By(Cut.Pcn)).ShouldBe([("Harbour PCN", 1), ("Hill PCN", 2), ("Not known", 1)]);
        (await By(Cut.Place)).ShouldBe([("Seaton", 3), ("Not known", 1)]);
        (await By(Cut.Icb)).ShouldBe([("Invented ICB", 3), ("Not known", 1)]);
        (await By(Cut.Council)).ShouldBe([("E07000091", 1), ("E07000092", 2), ("Not known", 1)]);
        (await By(Cut.Rurality)).ShouldBe([("Rural", 2), ("Urban", 1), ("Not known", 1)]);
        (await By(Cut.Sex)).ShouldBe([("Female", 2), ("Male", 1), ("Not known", 1)]);
        (await By(Cut.Ethnicity)).ShouldBe([("White", 1), ("Black or Black British", 1), ("Not stated", 1), ("Not known", 1)]);
        var hill = (await Answer(Autumn with { By = Cut.Pcn })).Tables[0].Rows.Single(row => row.Group == "Hill PCN");
        (await figures.Reading.List(figures.Provider, Figure.Received, hill.Scope, CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_record_that_changes_is_counted_anew_and_whoever_is_erased_is_known_no_more()
    {
        await Places();
        await figures.Imported(Line("A", "ZR1 1AA", "2", "A"));
        (await By(Cut.Sex)).ShouldBe([("Female", 1)]);
        var facts = app.Services.GetRequiredService<PersonFacts>();
        (await facts.CatchUp(figures.Provider, CancellationToken.None)).ShouldBe(0, "nothing has changed");

        var person = await Person();
        await Changed(session => app.Services.GetRequiredService<PatientVault>().Store(session, person, new() { Gender = "male", Postcode = "ZR1 1AB", Restricted = true }));
        (await By(Cut.Sex)).ShouldBe([("Male", 1)]);
        (await By(Cut.Pcn)).ShouldBe([("Not known", 1)], "nobody may learn where a restricted patient lives");

        await Changed(session => app.Services.GetRequiredService<PatientKeys>().Erase(session, person, "spec", "spec"));
        (await By(Cut.Sex)).ShouldBe([("Not known", 1)]);
    }

    [Fact]
    public async Task a_file_of_areas_names_what_it_could_not_read_by_line_and_field_and_keeps_the_rest()
    {
        var imported = await Imported("areas.csv", Areas, new AreaImport());
        (imported.Rows, imported.Refused).ShouldBe((4, 2));
        imported.Faults.ShouldBe(["areas.csv, line 4: deprivation_decile: '11' is not 1 to 10.", "areas.csv, line 5: lsoa: 'nowhere' is no code of an area."]);
        (await Imported("areas.csv", Areas, new AreaImport())).Changed.ShouldBe(0);
        (await Imported("only.csv", "lsoa,pcn\nE01900009,New PCN\n", new AreaImport())).Changed.ShouldBeLessThanOrEqualTo(1);
        await Should.ThrowAsync<InvalidDataException>(() => Imported("other.csv", "town,people\nA,1\n", new AreaImport()));
    }

    [Fact]
    public async Task rule_06_what_others_read_is_rounded_as_the_nation_does_and_tells_no_time_of_a_few()
    {
        await figures.Imported([.. Enumerable.Range(1, 8).Select(number => Line($"R-{number}", null, number == 1 ? "male" : "female", null))]);
        var rows = (await Answer(Autumn with { By = Cut.Sex, Rounded = true })).Tables;
        rows.Single(table => table.Of.Key == "decided").Rows.Select(row => (row.Words, row.Values[0])).ShouldBe([("Female", 5m), ("Male", 5m)]);
        rows.Single(table => table.Of.Key == "steps").Rows.ShouldAllBe(row => row.Values[0] == null);
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Get("/reports/everyone.csv?by=ethnicity&rounded=yes")).Html.ShouldStartWith("ethnicity,words");
    }

    private async Task<IReadOnlyList<(string Words, int Count)>> By(Cut cut) =>
        [.. (await Answer(Autumn with { By = cut })).Tables.Single(table => table.Of.Key == "decided").Rows.Where(row => row.Values[0] > 0).Select(row => (row.Words, (int)row.Values[0]!.Value))];

    private Task<ReportAnswer> Answer(ReportScope scope) =>
        app.Services.GetRequiredService<ReportReading>().Read(figures.Provider, EveryoneReport.Report, scope, CancellationToken.None);

    private async Task Places()
    {
        await Imported("onspd.csv", Postcodes, new PostcodeImport());
        await Imported("areas.csv", Areas, new AreaImport());
    }

    private async Task<ReferenceImported> Imported(string name, string text, IReferenceRows kind)
    {
        await app.Started();
        return await app.Services.GetRequiredService<ReferenceImport>().Run(
            new ReferenceSource(name, "-", new[] { new ReferenceTable(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text))) }.ToAsyncEnumerable()), kind, "spec", null, CancellationToken.None);
    }

    private async Task<Guid> Person()
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"select person from {PersonTable.Name} where tenant_id = $1");
        command.Parameters.Add(new() { Value = figures.Provider });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private async Task Changed(Func<IDocumentSession, Task> change)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(figures.Provider);
        await change(session);
        await session.SaveChangesAsync();
    }

    private string Line(string reference, string? postcode, string? sex, string? ethnicity) => GoodLine.Json(reference, figures.Provider, json =>
    {
        var patient = new JsonObject { ["key"] = reference, ["birthDate"] = "1938-08-16" };
        foreach (var (name, value) in new[] { ("postcode", postcode), ("sex", sex), ("ethnicCategory", ethnicity) })
        {
            if (value is not null)
            {
                patient[name] = value;
            }
        }

        json["patient"] = patient;
    }).ToJsonString();
}
