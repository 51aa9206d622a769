using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ucr.Server.Intake;

/// <summary>What was read from a body, or why it cannot be.</summary>
/// <param name="Referral">What it says; null when it is refused.</param>
/// <param name="Unreadable">Why it cannot be read; null when it can.</param>
/// <param name="Faults">What is wrong, by field; empty when nothing is.</param>
public sealed record NativeRead(NewReferral? Referral, string? Unreadable, IReadOnlyDictionary<string, string[]> Faults)
{
    /// <summary>True when it can be received.</summary>
    public bool Good => Unreadable is null && Faults.Count == 0;
}

/// <summary>From the bytes of the service's own API to a referral or to what is wrong with them. Pure, and it never throws.</summary>
public static class NativeReading
{
    private static readonly NativeRead Null = new(null, "The body is null.", new Dictionary<string, string[]>(StringComparer.Ordinal));

    /// <summary>How strictly bodies are read: a member twice, an unknown member and null where there must be a value are mistakes.</summary>
    public static readonly JsonSerializerOptions Strict = Made();

    /// <summary>Reads a body.</summary>
    /// <param name="bytes">As they came.</param>
    /// <param name="receivedAt">When the service had received all of it, UTC.</param>
    public static NativeRead Read(ReadOnlySpan<byte> bytes, Instant receivedAt)
    {
        try
        {
            if (JsonSerializer.Deserialize<NewReferral>(bytes, Strict) is not { } referral)
            {
                return Null;
            }

            return HoldsNul(bytes)
                ? Unreadable("A text holds a character that cannot be stored (NUL).")
                : new(referral, null, NewReferralReading.Faults(referral, receivedAt));
        }
        catch (JsonException fault)
        {
            // The path names members of the standard's own: what the sender made up is not repeated.
            return Unreadable($"It is not the JSON that is described at /openapi/v1.json: see {(fault.Path is { Length: <= 60 } path && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '$' or '.' or '[' or ']') ? path : "the beginning")}.");
        }
    }

    private static NativeRead Unreadable(string why) => Null with { Unreadable = why };

    private static bool HoldsNul(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            MaxDepth = 32,
        };
        Storage.Json.Configure(options);
        return options;
    }
}
