using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>A pseudonym: who it stands for is known only to the encrypted patient record.</summary>
[JsonConverter(typeof(StrongIdJson<PatientId>))]
public readonly record struct PatientId(Guid Value) : IStrongId<PatientId>
{
    /// <inheritdoc />
    public static PatientId From(Guid value) => new(value);

    /// <summary>Reads an id from an address or a form field.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out PatientId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
