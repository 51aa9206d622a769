using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Identity.Pds;

/// <summary>Reads what the Personal Demographics Service answers. Any bytes get an answer; none throws.</summary>
/// <remarks>Only the few members that are needed are read, and by name: an unknown extension in the national record must not hide who somebody is.</remarks>
public static class PdsReading
{
    /// <summary>A patient, a searchset or an outcome.</summary>
    public static TraceAnswer Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 64 });
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return new(TraceAnswered.NotReached);
        }
    }

    private static TraceAnswer Of(JsonElement root) => Text(root, "resourceType") switch
    {
        "Patient" when Person(root) is { } person => TraceAnswer.Of(person),
        "Bundle" => Search(root),
        "OperationOutcome" => Outcome(root),
        _ => new(TraceAnswered.NotReached),
    };

    private static TraceAnswer Search(JsonElement bundle)
    {
        var patients = Many(bundle, "entry").Select(entry => entry.TryGetProperty("resource", out var resource) ? resource : default)
            .Where(resource => resource.ValueKind == JsonValueKind.Object && Text(resource, "resourceType") is "Patient").ToList();
        return patients.Count switch
        {
            0 => new(TraceAnswered.NotFound),
            1 => Person(patients[0]) is { } person ? TraceAnswer.Of(person) : new(TraceAnswered.NotReached),
            _ => new(TraceAnswered.Several),
        };
    }

    private static TraceAnswer Outcome(JsonElement outcome)
    {
        var codes = Many(outcome, "issue").SelectMany(issue => issue.TryGetProperty("details", out var details) ? Many(details, "coding") : []).Select(coding => Text(coding, "code")).ToList();
        return codes switch
        {
            _ when codes.Contains("INVALIDATED_RESOURCE", StringComparer.Ordinal) => new(TraceAnswered.Invalidated),
            _ when codes.Contains("TOO_MANY_MATCHES", StringComparer.Ordinal) => new(TraceAnswered.Several),
            _ when codes.Contains("RESOURCE_NOT_FOUND", StringComparer.Ordinal) || codes.Contains("INVALID_RESOURCE_ID", StringComparer.Ordinal) => new(TraceAnswered.NotFound),
            _ => new(TraceAnswered.NotReached),
        };
    }

    private static TracedPerson? Person(JsonElement patient)
    {
        if (!NhsNumber.TryParse(Text(patient, "id"), out var number))
        {
            return null;
        }

        var name = Usual(patient, "name", "usual");
        var home = Usual(patient, "address", "home");
        var restricted = patient.TryGetProperty("meta", out var meta) && Many(meta, "security").Any(label => Text(label, "code") is "R" or "V");
        var died = Text(patient, "deceasedDateTime");
        return new(number.Digits)
        {
            FamilyName = name is { } one ? Text(one, "family") : null,
            GivenName = name is { } two ? Joined(two, "given") : null,
            BornOn = Day(Text(patient, "birthDate")),
            Gender = Text(patient, "gender"),
            // What should have been withheld stays withheld, whatever was sent.
            AddressLines = restricted || home is not { } address ? [] : [.. Many(address, "line").Where(line => line.ValueKind == JsonValueKind.String).Select(line => line.GetString()?.Trim()).OfType<string>().Where(line => line.Length > 0)],
            Postcode = restricted || home is not { } postal ? null : Text(postal, "postalCode"),
            Phones = restricted ? [] : [.. Many(patient, "telecom").Where(one => Text(one, "system") is "phone" or null).Select(one => Text(one, "value")).OfType<string>().Distinct(StringComparer.Ordinal)],
            GpPracticeCode = restricted ? null : Practice(patient),
            Restricted = restricted,
            Deceased = died is not null || (patient.TryGetProperty("deceasedBoolean", out var dead) && dead.ValueKind == JsonValueKind.True),
            DiedOn = Day(died?[..Math.Min(10, died.Length)]),
        };
    }

    private static JsonElement? Usual(JsonElement patient, string member, string use)
    {
        var all = Many(patient, member).Where(one => one.ValueKind == JsonValueKind.Object).ToList();
        return all.Exists(one => string.Equals(Text(one, "use"), use, StringComparison.Ordinal)) ? all.Find(one => string.Equals(Text(one, "use"), use, StringComparison.Ordinal)) : all.Count > 0 ? all[0] : null;
    }

    private static string? Practice(JsonElement patient) => Many(patient, "generalPractitioner")
        .Select(one => one.TryGetProperty("identifier", out var identifier) ? Text(identifier, "value") : null)
        .FirstOrDefault(code => OdsCode.TryParse(code, out _));

    private static IEnumerable<JsonElement> Many(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var many) && many.ValueKind == JsonValueKind.Array ? many.EnumerateArray() : [];

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } value ? value.Trim() : null;

    private static string? Joined(JsonElement element, string member)
    {
        var words = string.Join(' ', Many(element, member).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()));
        return words.Length == 0 ? null : words;
    }

    private static LocalDate? Day(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;
}
