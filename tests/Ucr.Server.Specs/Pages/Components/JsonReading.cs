using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace Ucr.Server.Specs.Pages.Components;

/// <summary>The package takes many options as a word or as an object with "text" or "html".</summary>
internal static class JsonReading
{
    public static string? Str(this JsonNode? node, string key) => (node as JsonObject)?[key] switch
    {
        null => null,
        JsonValue v when v.GetValueKind() == JsonValueKind.String => v.GetValue<string>(),
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => v.ToJsonString(),
        _ => null,
    };

    public static bool Flag(this JsonNode? node, string key) => node.Maybe(key) == true;

    public static bool? Maybe(this JsonNode? node, string key) => (node as JsonObject)?[key]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The words of an option that is a string or an object with "text".</summary>
    public static string? Words(this JsonNode? node, string key) => node.Str(key) ?? (node as JsonObject)?[key].Str("text");

    /// <summary>The markup of an option: its own "html".</summary>
    public static RenderFragment? Html(this JsonNode? node, string? key = null)
    {
        var html = (key is null ? node : (node as JsonObject)?[key]).Str("html");
        return html is null ? null : builder => builder.AddMarkupContent(0, html);
    }

    /// <summary>The items of a list, without the gaps that the package allows.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? node, string key) =>
        (node as JsonObject)?[key] is JsonArray list ? list.Where(item => item is JsonObject).Select(item => item!) : [];
}
