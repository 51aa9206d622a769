using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>The package's own examples of one component. Names repeat in it, so a fixture's key is its index.</summary>
internal sealed record NhsFixture(int Index, string Name, JsonObject Context, string Html);

/// <summary>Reads the fixtures from the package that the build installs.</summary>
internal static class NhsFixtures
{
    public static IReadOnlyList<NhsFixture> Of(string component)
    {
        var path = Path.Combine(Root(), "node_modules", "nhsuk-frontend", "dist", "nhsuk", "components", component, "fixtures.json");
        using var file = File.OpenRead(path);
        var fixtures = JsonNode.Parse(file)!["fixtures"]!.AsArray();
        return
        [
            .. fixtures.Select((fixture, index) => new NhsFixture(
                index,
                (string)fixture!["name"]!,
                fixture["context"] as JsonObject ?? [],
                (string)fixture["html"]!)),
        ];
    }

    /// <summary>Every option that a context uses, as dotted paths: "label.heading", "items[].hint".</summary>
    public static IEnumerable<string> OptionsIn(JsonNode? node, string path = "") => node switch
    {
        JsonObject o => o.SelectMany(p => OptionsIn(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")
            .Append(path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray a => a.SelectMany(item => OptionsIn(item, path + "[]")),
        _ => [],
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ucr.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution's folder was not found above the specs.");
    }
}
