using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>One referral and its stream. Derived from sender and message id, so that a repeat finds the first.</summary>
[JsonConverter(typeof(StrongIdJson<ReferralId>))]
public readonly record struct ReferralId(Guid Value) : IStrongId<ReferralId>
{
    /// <inheritdoc />
    public static ReferralId From(Guid value) => new(value);

    /// <summary>Reads an id from an address or a form field.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ReferralId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
