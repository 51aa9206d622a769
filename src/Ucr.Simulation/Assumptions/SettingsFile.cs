using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Ucr.Simulation.Assumptions;

/// <summary>Reads settings of a simulation: comments allowed, nothing unknown, nothing missing, nothing twice.</summary>
public static class SettingsFile
{
    private const string Resource = "simulation.settings.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The file that comes with the program, comments and all.</summary>
    public static string UsualText()
    {
        using var stream = typeof(SettingsFile).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="text">JSON with comments.</param>
    /// <exception cref="SettingsRefused">It cannot be used; the field is named.</exception>
    public static SimulationSettings Read(string text)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<SimulationSettings>(text, Options) ?? throw new SettingsRefused("", "The file says nothing.");
            return SettingsFaults.In(settings).Select(fault => new SettingsRefused(fault.Field, fault.Why)).FirstOrDefault() is { } refused ? throw refused : settings;
        }
        catch (JsonException e)
        {
            throw new SettingsRefused((e.Path ?? "").Replace("$.", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal), Words(e));
        }
    }

    /// <summary>The form of the file, as a JSON schema.</summary>
    public static string Schema()
    {
        var schema = (JsonObject)Options.GetJsonSchemaAsNode(typeof(SimulationSettings));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Options) + "\n";
    }

    private static string Words(JsonException e) => e switch
    {
        _ when e.Message.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such field.",
        _ when e.Message.Contains("missing required", StringComparison.Ordinal) => $"A field is missing: {e.Message[(e.Message.LastIndexOf(':') + 1)..].Trim().TrimEnd('.')}.",
        _ when e.Message.Contains("uplicate", StringComparison.Ordinal) => "A field stands there twice.",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The value cannot be read (line {e.LineNumber + 1})."),
    };
}
