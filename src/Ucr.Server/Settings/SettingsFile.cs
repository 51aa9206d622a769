using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Settings;

/// <summary>A provider's settings as one file. Its form is published at <c>/api/settings/schema</c> and in docs/settings.schema.json.</summary>
/// <param name="Format">What kind of file this is: <c>ucr-service-settings/1</c>.</param>
/// <param name="Policies">Every policy. A member that is left out has its default.</param>
public sealed record SettingsFile(string Format, ServicePolicies Policies)
{
    /// <summary>The form that this service reads and writes.</summary>
    public const string CurrentFormat = "ucr-service-settings/1";

    /// <summary>How large a file may be, bytes.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>How the file is written and read: nothing unknown, nothing missing, nothing twice.</summary>
    public static readonly JsonSerializerOptions Options = Strict();

    /// <summary>Where its form is described.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Whose settings they were; not read back.</summary>
    public string? Provider { get; init; }

    /// <summary>When it was written, UTC; not read back.</summary>
    public Instant? ExportedAt { get; init; }

    /// <summary>The file of some policies.</summary>
    public static string Write(ServicePolicies policies, string provider, Instant now) =>
        JsonSerializer.Serialize(new SettingsFile(CurrentFormat, policies) { Schema = "/api/settings/schema", Provider = provider, ExportedAt = now }, Options) + "\n";

    /// <summary>Reads a file.</summary>
    /// <returns>The policies, or what is wrong and where.</returns>
    public static (ServicePolicies? Policies, PolicyFault? Fault) Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SettingsFile>(text, Options) switch
            {
                null => (null, new("", "The file says nothing.")),
                { Format: not CurrentFormat } => (null, new("/format", $"This service reads files of the form {CurrentFormat}.")),
                { Policies: var policies } => PolicyFaults.In(policies).FirstOrDefault() is { } fault ? (null, fault with { Pointer = $"/policies{fault.Pointer}" }) : (policies, null),
            };
        }
        catch (JsonException e)
        {
            return (null, new(JsonPointers.Of(e.Path), Words(e)));
        }
    }

    private static string Words(JsonException e) => e switch
    {
        _ when e.Message.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such member. Compare with the published form.",
        _ when e.Message.Contains("missing required", StringComparison.Ordinal) => "A member that must be there is missing. Compare with the published form.",
        _ when e.Message.Contains("duplicate", StringComparison.OrdinalIgnoreCase) => "A member stands there twice.",
        { LineNumber: { } line } => $"The value cannot be read (line {line + 1}). Compare with the published form.",
        _ => "The value cannot be read. Compare with the published form.",
    };

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            MaxDepth = 32,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        Json.Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
