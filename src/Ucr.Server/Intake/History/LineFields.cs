using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Values;

namespace Ucr.Server.Intake.History;

/// <summary>The first thing that is wrong with a line.</summary>
internal sealed class LineFaults
{
    public (string Field, string Words)? First { get; private set; }

    public void Add(string field, string words) => First ??= (field, words);
}

/// <summary>Reads the members of an object in a line, and says what is wrong with them.</summary>
internal sealed class LineFields
{
    private static readonly Instant Earliest = Instant.FromUtc(1948, 7, 5, 0, 0);
    private readonly JsonElement element;
    private readonly string path;
    private readonly LineFaults faults;

    public LineFields(JsonElement element, string path, LineFaults faults, IReadOnlySet<string> known)
    {
        (this.element, this.path, this.faults) = (element, path, faults);
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path.TrimEnd('.'), "This is an object in braces.");
            return;
        }

        foreach (var member in element.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            faults.Add(path + Shown(member.Name), "No field has this name. See docs/history.md for the fields.");
        }
    }

    private bool IsObject => element.ValueKind == JsonValueKind.Object;

    public string? Text(string name, int most, bool required = false)
    {
        if (Of(name) is not { } value)
        {
            return required ? Missing<string>(name) : null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return Wrong<string>(name, "This is a text in quotation marks.");
        }

        var text = value.GetString()!;
        return text.Length == 0 && !required ? null
            : text.Length == 0 || text.Length > most ? Wrong<string>(name, $"This has 1 to {most} characters.")
            : text.Contains('\0', StringComparison.Ordinal) ? Wrong<string>(name, "This holds a character that cannot be stored (NUL). Leave it out.")
            : text;
    }

    public Instant? Time(string name, bool required = false)
    {
        if (Text(name, 40, required) is not { } text)
        {
            return null;
        }

        return OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } parsed
            ? InRange(name, parsed.Value.ToInstant())
            : WrongTime(name, LocalDateTimePattern.ExtendedIso.Parse(text).Success
                ? "This time has no offset from UTC, and a guess would be wrong one hour a year: write it as 2026-10-24T22:50:00+01:00."
                : "This is no time. Write it as 2026-10-24T22:50:00+01:00.");
    }

    public LocalDate? Date(string name, bool required = false)
    {
        if (Text(name, 20, required) is not { } text)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
        {
            faults.Add(path + name, "This is no date. Write it as 1938-08-16.");
        }

        return parsed.Success ? parsed.Value : null;
    }

    public bool? Flag(string name)
    {
        if (Of(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            faults.Add(path + name, "This is true or false.");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public int? Number(string name, int least, int most)
    {
        if (Of(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(path + name, $"This is a whole number from {least} to {most}.");
        return null;
    }

    public OdsCode? Organisation(string name, bool required = false)
    {
        if (Text(name, 20, required) is not { } text)
        {
            return null;
        }

        if (OdsCode.TryParse(text, out var code))
        {
            return code;
        }

        faults.Add(path + name, "An ODS code has 3 to 10 letters and digits.");
        return null;
    }

    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> choices, bool required = false)
        where T : struct
    {
        if (Text(name, 40, required) is not { } text)
        {
            return null;
        }

        if (choices.TryGetValue(text, out var chosen))
        {
            return chosen;
        }

        faults.Add(path + name, $"Use one of: {string.Join(", ", choices.Keys)}.");
        return null;
    }

    public IEnumerable<LineFields> List(string name, IReadOnlySet<string> known)
    {
        if (Of(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((item, index) => new LineFields(item, $"{path}{name}[{index}].", faults, known))];
        }

        faults.Add(path + name, "This is a list in square brackets.");
        return [];
    }

    public LineFields? Object(string name, IReadOnlySet<string> known) => Of(name) is { } value ? new(value, $"{path}{name}.", faults, known) : Missing<LineFields>(name);

    public void Wrong(string name, string words) => faults.Add(path + name, words);

    private static string Shown(string name) => name.Length <= 40 && name.All(char.IsAsciiLetterOrDigit) ? name : "(a name that cannot be shown)";

    private JsonElement? Of(string name) => IsObject && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private Instant? InRange(string name, Instant at) =>
        at >= Earliest && at < Instant.FromUtc(2200, 1, 1, 0, 0) ? at : WrongTime(name, "No referral was made then. Check the year.");

    private Instant? WrongTime(string name, string words)
    {
        faults.Add(path + name, words);
        return null;
    }

    private T? Missing<T>(string name)
        where T : class => Wrong<T>(name, "This has to be there.");

    private T? Wrong<T>(string name, string words)
        where T : class
    {
        faults.Add(path + name, words);
        return null;
    }
}
