using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>One month's figures as prepared for publication, and their stream.</summary>
[JsonConverter(typeof(StrongIdJson<SubmissionId>))]
public readonly record struct SubmissionId(Guid Value) : IStrongId<SubmissionId>
{
    /// <inheritdoc />
    public static SubmissionId From(Guid value) => new(value);

    /// <summary>Reads an id from an address or a form field.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out SubmissionId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
