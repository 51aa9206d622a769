using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>One visit and its stream.</summary>
[JsonConverter(typeof(StrongIdJson<VisitId>))]
public readonly record struct VisitId(Guid Value) : IStrongId<VisitId>
{
    /// <inheritdoc />
    public static VisitId From(Guid value) => new(value);

    /// <summary>Reads an id from an address or a form field.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out VisitId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
