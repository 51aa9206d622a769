using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>
/// Words that somebody typed about a patient. Events keep where the words are and their hash; the words themselves are
/// stored apart, encrypted under the patient's key, and go when that key goes.
/// </summary>
[JsonConverter(typeof(FreeTextJson))]
public sealed record FreeText
{
    private FreeText(Guid id, string hash, string? words) => (Id, Hash, Words) = (id, hash, words);

    /// <summary>Where the words are stored.</summary>
    public Guid Id { get; }

    /// <summary>SHA-256 over the id and the words, in lower-case hexadecimal. The id salts it: short words cannot be guessed.</summary>
    public string Hash { get; }

    /// <summary>The words, while they are on their way to the store; null on an event that was read back.</summary>
    public string? Words { get; }

    /// <summary>Words as typed, with an id for where they will be stored.</summary>
    public static FreeText Typed(Guid id, string words) =>
        new(id, Convert.ToHexStringLower(SHA256.HashData([.. id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(words)])), words);

    /// <summary>True when these are the words that the hash was made of.</summary>
    public bool IsOf(string words) => string.Equals(Typed(Id, words).Hash, Hash, StringComparison.Ordinal);

    /// <inheritdoc />
    public bool Equals(FreeText? other) => other is not null && Id == other.Id && string.Equals(Hash, other.Hash, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Hash);

    /// <summary>Masked, so that no log shows the words.</summary>
    public override string ToString() => $"free text {Id} (masked)";

    private sealed record Stored(Guid Id, string Hash);

    private sealed class FreeTextJson : JsonConverter<FreeText>
    {
        public override FreeText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<Stored>(ref reader, JsonSerializerOptions.Web)!;
            return new(stored.Id, stored.Hash, null);
        }

        public override void Write(Utf8JsonWriter writer, FreeText value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Stored(value.Id, value.Hash), JsonSerializerOptions.Web);
    }
}
