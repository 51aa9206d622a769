using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Integration.Places;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Rates;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting.Rates;

/// <summary>Rates of a provider whose people are known, worked out by hand beside them.</summary>
public sealed class RateReportSpecs(UcrApp app)
{
    private static readonly ReportScope October = ReportScope.Of(new(new(2026, 10), new(2026, 10)));
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task the_crude_and_the_standardised_rate_are_those_worked_out_by_hand()
    {
        // Twelve people of 88 and of 40, and one whose age nobody knows; 8,000 people under 65, 2,000 from 65 on.
        await Imported("area,sex,age_band,persons,year", $"{figures.Provider},female,0-64,5000,2025", $"{figures.Provider},male,0-64,3000,2025", $"{figures.Provider},persons,65+,9999,2025", $"{figures.Provider},female,65+,1500,2025", $"{figures.Provider},male,65+,500,2025");
        await figures.Imported([.. Enumerable.Range(1, 9).Select(number => Line($"O-{number}", "1938-08-16")), .. Enumerable.Range(1, 3).Select(number => Line($"Y-{number}", "1986-01-01")), Line("N", null)]);
        var row = (await Read(October)).Rows.ShouldHaveSingleItem();
        (row.Count, row.AgeNotKnown, row.People!.Persons, row.People.Year).ShouldBe((13, 1, 10_000, 2025));
        row.Crude!.Value.ShouldBe(130, 1e-9);

        // Under 65 stand for 80,500 of the standard and the others for 19,500: 3 of 8,000 and 9 of 2,000.
        row.Standardised!.Value.ShouldBe(((80_500d * 3 / 8000) + (19_500d * 9 / 2000)) / 100_000 * 100_000, 1e-9);
        row.Standardised.Lower.ShouldBeLessThan(row.Standardised.Value);
        (await figures.Reading.List(figures.Provider, Figure.AllUcr, row.Scope, CancellationToken.None)).Count.ShouldBe(row.Count);
    }

    [Fact]
    public async Task without_a_population_there_is_a_count_and_no_rate_and_parts_of_the_ages_are_not_standardised()
    {
        await figures.Imported(Line("A", "1938-08-16"));
        (await Read(October)).Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Count.ShouldBe(1), row => row.Crude.ShouldBeNull());
        await Imported("area,sex,age_band,persons,year", $"{figures.Provider}-East,,65-69,100,2030");
        var east = (await Read(October with { By = Cut.Locality })).Rows.ShouldHaveSingleItem();
        east.Crude.ShouldBeNull("the file names no such area");
        await Imported("area,sex,age_band,persons,year", $"{figures.Provider},,65-69,100,2030");
        (await Read(October)).Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Crude!.Value.ShouldBe(1000, 1e-9), row => row.Standardised.ShouldBeNull());
    }

    [Fact]
    public async Task an_areas_people_are_those_of_its_lsoas_where_it_has_no_row_of_its_own()
    {
        var pcn = $"PCN {figures.Provider}";
        var lsoa = $"E0{Random.Shared.Next(1_000_000, 9_999_999)}";
        await Run("areas.csv", $"lsoa,pcn\n{lsoa},{pcn}\n", new AreaImport());
        await Imported("area,sex,age_band,persons,year", $"{lsoa},persons,0-89,900,2024", $"{lsoa},persons,90+,100,2024");
        var people = (await app.Services.GetRequiredService<PopulationReading>().Of(pcn, Cut.Pcn, null, 2026, CancellationToken.None)).ShouldNotBeNull();
        (people.Persons, people.IsWhole, people.Year).ShouldBe((1000, true, 2024));
        (await app.Services.GetRequiredService<PopulationReading>().Of(pcn, Cut.Pcn, "female", 2026, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task a_population_file_names_what_it_could_not_read_by_line_and_field_and_adds_single_years_up()
    {
        var lines = new[] { "area,sex,age_band,persons,year", "Q1,f,65,10,2025", "Q1,f,66,20,2025", "Q1,x,65-69,10,2025", "Q1,f,18-64,10,2025", "Q1,f,70-74,many,2025", "Q1,f,70-74,10,25", ",f,70-74,10,2025" };
        var imported = await Imported([.. lines.Select(line => line.Replace("Q1", figures.Provider, StringComparison.Ordinal))]);
        (imported.Rows, imported.Refused).ShouldBe((7, 5));
        imported.Faults.Select(fault => fault.Split(": ")[1]).ShouldBe(["sex", "age_band", "persons", "year", "area"]);
        (await app.Services.GetRequiredService<PopulationReading>().Of(figures.Provider, null, "female", 2026, CancellationToken.None))!.Bands.ShouldBe([(65, 69, 30)]);
    }

    [Fact]
    public async Task page_json_and_csv_are_there_for_a_manager()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/rates?by=icb")).ShouldContain("Rates per 100,000 people");
        (await manager.Get("/reports/rates.csv?rounded=yes")).Html.ShouldStartWith("month,words,count,age_not_known,people,people_of,crude,crude_lower");
        (await manager.Get("/reports/rates?by=reason")).Status.ShouldBe(400);
        (await manager.Get("/reports/rates?figure=decided")).Status.ShouldBe(400);
        using var system = await ApiUser.SignIn(app, ApiUser.Manager);
        (await system.Get("/reports/rates.json"))["per"]!.GetValue<int>().ShouldBe(100_000);
    }

    private Task<RateAnswer> Read(ReportScope scope) => app.Services.GetRequiredService<RateReading>().Read(figures.Provider, Figure.AllUcr, scope, CancellationToken.None);

    private Task<ReferenceImported> Imported(params string[] lines) => Run("population.csv", string.Join('\n', lines), new PopulationImport());

    private async Task<ReferenceImported> Run(string name, string text, IReferenceRows kind)
    {
        await app.Started();
        return await app.Services.GetRequiredService<ReferenceImport>().Run(
            new ReferenceSource(name, "-", new[] { new ReferenceTable(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text))) }.ToAsyncEnumerable()), kind, "spec", null, CancellationToken.None);
    }

    private string Line(string reference, string? born) => GoodLine.Json(reference, figures.Provider, json =>
    {
        json["patient"]!["key"] = reference;
        json["patient"]!.AsObject().Remove("nhsNumber");
        json["patient"]!.AsObject().Remove("birthDate");
        if (born is not null)
        {
            json["patient"]!["birthDate"] = born;
        }
    }).ToJsonString();
}
