using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>Made by whoever sends a command; the same id twice has one effect and one answer.</summary>
[JsonConverter(typeof(StrongIdJson<CommandId>))]
public readonly record struct CommandId(Guid Value) : IStrongId<CommandId>
{
    /// <inheritdoc />
    public static CommandId From(Guid value) => new(value);

    /// <summary>Reads an id from an address or a form field.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out CommandId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
