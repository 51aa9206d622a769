using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Server.Settings;

namespace Ucr.Server.Specs.Settings;

/// <summary>The form of the settings' file, written from the types and their comments.</summary>
internal static partial class SettingsSchema
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, XElement> Comments = new[] { typeof(ServicePolicies), typeof(SettingsFile) }
        .Select(type => Path.ChangeExtension(type.Assembly.Location, ".xml")).Where(File.Exists)
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public static string Text()
    {
        var schema = (JsonObject)SettingsFile.Options.GetJsonSchemaAsNode(typeof(SettingsFile), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described });
        schema["$id"] = "urn:ucr:service-settings:1";
        schema["title"] = "Settings of an urgent community response service";
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Written) + "\n";
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = Form(Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) ?? node;
        if (schema is JsonObject described && Words(context) is { Length: > 0 } words)
        {
            described["description"] = words;
        }

        return schema;
    }

    private static JsonObject? Form(Type type) => type switch
    {
        _ when type == typeof(Duration) => Text(@"^[0-9]+:[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?$", "0:15:00"),
        _ when type == typeof(LocalTime) => Text(@"^[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?$", "08:00:00"),
        _ when type == typeof(LocalDate) => Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-12-01"),
        _ when type == typeof(Instant) => Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$", "2026-12-01T08:00:00Z"),
        { Namespace: { } space } when space.StartsWith("Ucr.", StringComparison.Ordinal) && type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>() is not null =>
            new() { ["type"] = "string" },
        _ => null,
    };

    private static JsonObject Text(string pattern, string example) => new() { ["type"] = "string", ["pattern"] = pattern, ["examples"] = new JsonArray(example) };

    /// <summary>The comment of a member, else of its type.</summary>
    private static string Words(JsonSchemaExporterContext context) => context.PropertyInfo is { } property
        ? Plain(Comments.GetValueOrDefault($"P:{property.DeclaringType.FullName}.{Clr(property)}")?.Element("summary")
            ?? Comments.GetValueOrDefault($"T:{property.DeclaringType.FullName}")?.Elements("param")
                .FirstOrDefault(param => string.Equals(param.Attribute("name")?.Value, Clr(property), StringComparison.Ordinal)))
        : Plain(Comments.GetValueOrDefault($"T:{context.TypeInfo.Type.FullName}")?.Element("summary"));

    private static string Clr(System.Text.Json.Serialization.Metadata.JsonPropertyInfo property) => (property.AttributeProvider as MemberInfo)?.Name ?? property.Name;

    private static string Plain(XElement? comment)
    {
        foreach (var reference in comment?.Descendants().Where(element => element.Attribute("cref") is not null).ToList() ?? [])
        {
            reference.ReplaceWith(reference.Attribute("cref")!.Value.Split('.')[^1]);
        }

        return Blanks().Replace(comment?.Value ?? "", " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
