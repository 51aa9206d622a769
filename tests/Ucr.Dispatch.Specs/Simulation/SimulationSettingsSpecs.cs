using System.Text.Json;
using System.Text.Json.Nodes;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Counties;

namespace Ucr.Dispatch.Specs.Simulation;

public sealed class SimulationSettingsSpecs
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void every_figure_says_where_it_comes_from_or_that_it_is_an_assumption()
    {
        var file = JsonNode.Parse(SettingsFile.UsualText(), documentOptions: WithComments)!.AsObject();
        var paths = file.Where(part => part.Key is not ("format" or "sources")).SelectMany(part => part.Value is JsonObject inner ? inner.Select(one => $"{part.Key}.{one.Key}") : [part.Key]).ToList();

        paths.Count.ShouldBeGreaterThan(40);
        paths.Where(path => SimulationSettings.Usual.SourceOf(path) is null).ShouldBeEmpty();
        SimulationSettings.Usual.Sources.Keys.Where(path => !paths.Exists(one => one.StartsWith(path, StringComparison.Ordinal))).ShouldBeEmpty("each source is of something");
        SimulationSettings.Usual.SourceOf("habits.noAccess").ShouldBe("assumption");
    }

    [Theory]
    [InlineData("\"noAccess\": 0.04", "\"noAccess\": 1.4", "habits.noAccess", "From 0 to 1")]
    [InlineData("\"noAccess\": 0.04,", "", "habits", "missing")]
    [InlineData("\"noAccess\": 0.04", "\"noAccess\": \"some\"", "habits.noAccess", "cannot be read")]
    [InlineData("\"noAccess\"", "\"noAcces\"", "habits", "")]
    [InlineData("\"format\": \"ucr-simulation-settings/1\"", "\"format\": \"other/1\"", "format", "ucr-simulation-settings/1")]
    [InlineData("\"iterations\": 60", "\"iterations\": -1", "planner.iterations", "From 0")]
    [InlineData("\"locality\": \"Westbrook\"", "\"locality\": \"Nowhere\"", "counties.urban.teams[2].locality", "no such locality")]
    [InlineData("\"district\": \"ZZ1\"", "\"district\": \"LS1\"", "counties.urban.localities[0].district", "ZZ")]
    [InlineData("\"triage\": { \"least\": 2,", "\"triage\": { \"least\": 20,", "habits.triage", "least")]
    [InlineData("\"weekdays\": [1.1, ", "\"weekdays\": [", "demand.weekdays", "7 weekdays")]
    [InlineData("\"from\": 8, \"to\": 18", "\"from\": 18, \"to\": 8", "staff.eachTeam[1].to", "ends after it starts")]
    [InlineData("\"source\": \"Gp\"", "\"source\": \"Doctor\"", "demand.sources[1].source", "cannot be read")]
    public void a_wrong_file_is_refused_and_the_field_named(string right, string wrong, string field, string why)
    {
        var text = SettingsFile.UsualText();
        var at = text.IndexOf(right, StringComparison.Ordinal);

        var refused = Should.Throw<SettingsRefused>(() => SettingsFile.Read(text[..at] + wrong + text[(at + right.Length)..]));

        refused.Where.ShouldStartWith(field);
        refused.Message.ShouldContain(why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    public void what_is_no_such_file_is_refused(string text) => Should.Throw<SettingsRefused>(() => SettingsFile.Read(text));

    [Fact]
    public void the_published_form_is_the_one_of_the_types()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ucr.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        var file = Path.Combine(folder.FullName, "docs", "simulation.settings.schema.json");
        if (Environment.GetEnvironmentVariable("UCR_WRITE_DOCS") is "1")
        {
            File.WriteAllText(file, SettingsFile.Schema());
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(SettingsFile.Schema(), "docs/simulation.settings.schema.json is stale: run this spec with UCR_WRITE_DOCS=1");
    }

    [Fact]
    public void counties_differ_in_size()
    {
        static double Across(string kind) => County.Invent(1, SimulationSettings.Usual.Counties[kind]).Localities is var all
            ? all.SelectMany(one => all.Select(other => one.Centre.KilometresTo(other.Centre))).Max()
            : 0;

        Across("urban").ShouldBeLessThan(Across("mixed"));
        Across("mixed").ShouldBeLessThan(Across("rural"));
    }
}
