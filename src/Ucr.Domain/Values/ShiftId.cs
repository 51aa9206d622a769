using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>One working period of one clinician, and its stream.</summary>
[JsonConverter(typeof(StrongIdJson<ShiftId>))]
public readonly record struct ShiftId(Guid Value) : IStrongId<ShiftId>
{
    /// <inheritdoc />
    public static ShiftId From(Guid value) => new(value);

    /// <summary>Reads an id from an address or a form field.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ShiftId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
