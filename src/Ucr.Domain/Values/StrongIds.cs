using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>An id that cannot be mistaken for the id of something else.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface IStrongId<TSelf>
    where TSelf : struct, IStrongId<TSelf>
{
    /// <summary>The bare value, as stored.</summary>
    Guid Value { get; }

    /// <summary>Wraps a bare value.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Writes a strong id as the bare value, so that stored events stay readable by anyone.</summary>
public sealed class StrongIdJson<TId> : JsonConverter<TId>
    where TId : struct, IStrongId<TId>
{
    /// <inheritdoc />
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc />
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.From(Guid.Parse(reader.GetString()!));

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString());
}
