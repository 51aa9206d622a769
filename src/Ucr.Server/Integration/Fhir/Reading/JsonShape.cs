using System.Text.Json;
using System.Text.Unicode;

namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>
/// Looks at the shape of JSON before the FHIR parser does: strict UTF-8, no member twice (which patient would it be?), no
/// NUL or half a surrogate pair (the database holds neither), and the limits of depth, length and entries.
/// </summary>
public static class JsonShape
{
    private static readonly JsonReaderOptions Strict = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = ReadLimits.Depth,
    };

    /// <summary>The first thing that is wrong; null when it may be parsed.</summary>
    public static BarsIssue? Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return BarsIssue.Structure(null, "The body is not UTF-8.");
        var path = new JsonPath();
        try
        {
            return Walk(new Utf8JsonReader(json, Strict), path);
        }
        catch (JsonException)
        {
            return BarsIssue.Structure(path.ToString(), $"The body is not well-formed JSON, or is nested deeper than {ReadLimits.Depth} levels.");
        }
    }

    private static BarsIssue? Walk(Utf8JsonReader reader, JsonPath path)
    {
        while (reader.Read())
        {
            if ((path.Follow(ref reader) ?? Text(reader, path)) is { } wrong)
                return wrong;
            if (path.Entries > ReadLimits.Entries)
                return BarsIssue.TooCostly("Bundle.entry", $"The Bundle has more than {ReadLimits.Entries} entries.");
        }

        return path.RootIsObject ? null : BarsIssue.Structure(null, "The body is not a JSON object.");
    }

    private static BarsIssue? Text(Utf8JsonReader reader, JsonPath path)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return null;
        if (reader.ValueSpan.Length > ReadLimits.Characters)
            return new(StatusCodes.Status422UnprocessableEntity, "too-long", "REC_UNPROCESSABLE_ENTITY", path.ToString(), "The value is too long.");
        return !reader.ValueIsEscaped || IsClean(reader) ? null : BarsIssue.Value(path.ToString(), "The value holds a NUL or half a surrogate pair.");
    }

    private static bool IsClean(Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
