using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Ucr.Server.Specs.Properties;

/// <summary>One case of the collection of bad input.</summary>
internal sealed class BadInputCase(JsonNode json)
{
    private static readonly string Folder = SharedFiles.Folder("badinput");

    private readonly JsonNode expect = json["expect"]!;

    public string Id => (string)json["id"]!;

    public string? File => (string?)json["file"];

    public bool IsBars => (string?)json["kind"] == "bars-message";

    public string ContentType => (string)json["contentType"]!;

    public IReadOnlyDictionary<string, string?> Headers { get; } = json["headers"]?.AsObject().ToDictionary(header => header.Key, header => (string?)header.Value) ?? [];

    public int MaxMillis => (int)expect["maxMillis"]!;

    public IReadOnlyList<string> Posts => [.. Texts(expect["post"])];

    /// <summary>Its size, or what it would unpack to, must not cost memory: less than 30 MiB.</summary>
    public bool IsCheap => Posts.Any(post => post.Contains("memory rises by less than 30 MiB", StringComparison.Ordinal));

    /// <summary>The request id is the same for every repeat.</summary>
    public string RequestId { get; } = Guid.NewGuid().ToString();

    public (int Times, IReadOnlyList<int> Statuses)? Repeats => json["repeat"] is { } repeat
        ? ((int)repeat["times"]!, [.. repeat["secondStatus"]!.AsArray().Select(status => (int)status!)])
        : null;

    /// <summary>A name that must stand in no log and no answer.</summary>
    public string? Marker => FamilyName is { Length: > 8 } name ? name : null;

    /// <summary>As the message says it; null where the message is no message.</summary>
    public string? FamilyName { get; } = Named(json);

    public static IReadOnlyList<BadInputCase> All()
    {
        var manifest = Path.Combine(Folder, "manifest.json");
        return System.IO.File.Exists(manifest) ? [.. JsonNode.Parse(System.IO.File.ReadAllText(manifest))!["cases"]!.AsArray().Select(one => new BadInputCase(one!))] : [];
    }

    /// <summary>The control message, fresh.</summary>
    public static BadInputCase Good() => All().First(one => one.Id == "valid-minimal");

    public byte[] Bytes() => json["generate"] is { } generate ? Generated(generate) : Id == "valid-minimal" ? Fresh() : System.IO.File.ReadAllBytes(Path.Combine(Folder, File!));

    /// <summary>True when so many referrals may have been made.</summary>
    public bool Made(int referrals) => (string)expect["outcome"]! switch
    {
        "reject" => referrals == 0,
        "accept" or "accept-once" => referrals == 1,
        _ => referrals is 0 or 1,
    };

    /// <summary>What is wrong with the answer.</summary>
    public IEnumerable<string> Faults(int status, string body)
    {
        if (!expect["status"]!.AsArray().Select(allowed => (int)allowed!).Contains(status))
        {
            yield return $"answered {status}: {body}";
        }

        if (Marker is { } marker && status >= 400 && body.Contains(marker, StringComparison.Ordinal))
        {
            yield return "the answer repeats who the patient is";
        }

        if (status >= 400 && IsBars && Texts(expect["issueCodes"]).ToList() is { Count: > 0 } codes && !codes.Any(code => body.Contains($"\"{code}\"", StringComparison.Ordinal)))
        {
            yield return $"no issue has one of the codes {string.Join(", ", codes)}: {body}";
        }

        if (status >= 400 && Texts(expect["expressionContains"]).ToList() is { Count: > 0 } parts && !parts.Any(part => body.Contains(part, StringComparison.Ordinal)))
        {
            yield return $"no issue names {string.Join(", ", parts)}: {body}";
        }
    }

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(text => (string)text!) ?? [];

    private static byte[] Fresh()
    {
        var bundle = JsonNode.Parse(System.IO.File.ReadAllBytes(Path.Combine(Folder, "valid-minimal.json")))!;
        bundle["id"] = Guid.NewGuid().ToString();
        return Encoding.UTF8.GetBytes(bundle.ToJsonString());
    }

    private static string? Named(JsonNode one)
    {
        try
        {
            return (string?)one["file"] is { } file && JsonNode.Parse(System.IO.File.ReadAllBytes(Path.Combine(Folder, file))) is JsonObject bundle
                ? (string?)bundle["entry"]?.AsArray().Select(entry => entry?["resource"]).FirstOrDefault(resource => (string?)resource?["resourceType"] == "Patient")?["name"]?[0]?["family"]
                : null;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Generated(JsonNode generate) => (string)generate["op"]! switch
    {
        "repeat-string" => Encoding.UTF8.GetBytes(Base(generate, bundle => bundle["entry"]![2]!["resource"]!["name"]![0]!["family"] = new string('A', (int)generate["count"]!)).ToJsonString()),
        "pad-body" => [.. Encoding.UTF8.GetBytes(Base(generate, _ => { }).ToJsonString()), .. Enumerable.Repeat((byte)' ', (int)generate["count"]!)],
        "append-entries" => Encoding.UTF8.GetBytes(Base(generate, bundle => Append(bundle, generate)).ToJsonString()),
        "gzip-zeros" => Zeros((long)generate["inflatedBytes"]!),
        var op => throw new NotSupportedException($"The collection has a new way to make a body: {op}."),
    };

    private static JsonNode Base(JsonNode generate, Action<JsonNode> change)
    {
        var bundle = JsonNode.Parse(System.IO.File.ReadAllBytes(Path.Combine(Folder, (string)generate["base"]!)))!;
        change(bundle);
        return bundle;
    }

    private static void Append(JsonNode bundle, JsonNode generate)
    {
        for (var more = 0; more < (int)generate["count"]!; more++)
        {
            bundle["entry"]!.AsArray().Add(new JsonObject { ["fullUrl"] = $"urn:uuid:{Guid.NewGuid()}", ["resource"] = generate["resource"]!.DeepClone() });
        }
    }

    private static byte[] Zeros(long count)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var zeros = new byte[1024 * 1024];
            for (var written = 0L; written < count; written += zeros.Length)
            {
                zip.Write(zeros);
            }
        }

        return packed.ToArray();
    }
}
