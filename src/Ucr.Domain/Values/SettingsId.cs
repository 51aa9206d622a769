using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>The stream of a provider's settings: one for each provider, so the id is the same for all.</summary>
[JsonConverter(typeof(StrongIdJson<SettingsId>))]
public readonly record struct SettingsId(Guid Value) : IStrongId<SettingsId>
{
    /// <summary>The only one that a provider has.</summary>
    public static readonly SettingsId OfProvider = new(Guid.Parse("5e771465-0000-8000-8000-000000000001"));

    /// <inheritdoc />
    public static SettingsId From(Guid value) => new(value);

    /// <summary>Reads an id from an address or a form field.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out SettingsId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
