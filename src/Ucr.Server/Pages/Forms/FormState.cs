using Microsoft.Extensions.Primitives;

namespace Ucr.Server.Pages.Forms;

/// <summary>A form as it stands: what was typed, what is wrong, and what makes a second post harmless.</summary>
/// <param name="CommandId">Made once when the form is first shown: the same id twice has one effect and one answer.</param>
/// <param name="Version">The referral's or visit's version that the person saw; null where nothing exists yet.</param>
/// <param name="Values">Everything typed, by field name.</param>
public sealed record FormState(
    Guid CommandId,
    long? Version,
    IReadOnlyDictionary<string, StringValues> Values,
    IReadOnlyList<FieldError> Errors)
{
    public const string CommandIdField = "commandId";
    public const string VersionField = "version";

    /// <summary>A form that nobody has filled in.</summary>
    public static FormState Blank(Guid commandId, long? version = null) =>
        new(commandId, version, new Dictionary<string, StringValues>(StringComparer.Ordinal), []);

    /// <summary>A form as it was posted, with what is wrong: the page answers 422 and loses nothing.</summary>
    /// <param name="newCommandId">Used when the post carried none that can be read.</param>
    public static FormState Posted(IEnumerable<KeyValuePair<string, StringValues>> form, Guid newCommandId, params IReadOnlyList<FieldError> errors)
    {
        var values = form.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        var id = Guid.TryParse(values.GetValueOrDefault(CommandIdField), out var posted) ? posted : newCommandId;
        var version = long.TryParse(values.GetValueOrDefault(VersionField), System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : (long?)null;
        return new(id, version, values, errors);
    }

    /// <summary>A form as its stored message holds it: each field with what was typed, as JSON.</summary>
    /// <param name="message">The message.</param>
    /// <param name="newCommandId">Used when the form carried no id of its own.</param>
    public static FormState Stored(ReadOnlySpan<byte> message, Guid newCommandId) => Posted(
        (System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string[]>>(message) ?? []).Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value))), newCommandId);

    /// <summary>What stands in a field; null when nothing does.</summary>
    public string? this[string field] => Values.TryGetValue(field, out var value) && value.Count > 0 && !string.IsNullOrEmpty(value[0]) ? value[0] : null;

    /// <summary>Everything that is ticked in a field.</summary>
    public IReadOnlyCollection<string> All(string field) => Values.TryGetValue(field, out var value) ? [.. value.OfType<string>()] : [];

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => string.Equals(error.Field, field, StringComparison.Ordinal))?.Message;

    /// <summary>The form is shown again because it was refused.</summary>
    public bool HasErrors => Errors.Count > 0;

    /// <summary>The same form, filled in beforehand.</summary>
    public FormState With(string field, string? value) => this with
    {
        Values = new Dictionary<string, StringValues>(Values, StringComparer.Ordinal) { [field] = value },
    };
}
