using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;
using Ucr.Domain.Intake.Replies;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>What came back for a reply.</summary>
/// <param name="Result">What it means.</param>
/// <param name="Status">The HTTP status; null without an answer.</param>
/// <param name="Said">The answer's code, or why there was none.</param>
/// <param name="NotBefore">How long the other side asked us to wait; null when it did not.</param>
public sealed record ReplyAnswer(ReplyResult Result, int? Status, string? Said, Duration? NotBefore = null)
{
    /// <summary>Nothing came back.</summary>
    public static ReplyAnswer None(string why) => new(ReplyResult.TryAgain, null, why);
}

/// <summary>
/// What an answer to a reply means. Busy, late or broken: try again. A duplicate: an earlier try had arrived. An answer that
/// is no OperationOutcome comes from something in between: try again. Anything else only a person can mend.
/// </summary>
/// <remarks>Source: BaRS core guide, error handling and transactional integrity.</remarks>
public static class ReplyAnswers
{
    /// <summary>Reads an answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">As sent.</param>
    /// <param name="body">As sent.</param>
    /// <param name="now">To count a Retry-After date from.</param>
    public static ReplyAnswer Read(int status, RetryConditionHeaderValue? retryAfter, string body, Instant now)
    {
        var issue = IssueOf(body);
        var said = issue is { } code ? code : "no OperationOutcome";
        return status switch
        {
            >= 200 and < 300 => new(ReplyResult.Delivered, status, null),
            409 when issue is { } what && what.StartsWith("duplicate", StringComparison.Ordinal) => new(ReplyResult.HadAlready, status, said),
            408 or 425 or 429 or >= 500 => new(ReplyResult.TryAgain, status, said, Wait(retryAfter, now)),
            _ when issue is null => new(ReplyResult.TryAgain, status, said, Wait(retryAfter, now)),
            _ => new(ReplyResult.Refused, status, said),
        };
    }

    private static Duration? Wait(RetryConditionHeaderValue? retryAfter, Instant now) => retryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.Max(Duration.Zero, Instant.FromDateTimeOffset(date) - now),
        _ => null,
    };

    /// <summary>The issue's code and the standard's code beside it; never the words, which may hold a patient's data.</summary>
    private static string? IssueOf(string body)
    {
        try
        {
            using var outcome = JsonDocument.Parse(body);
            if (outcome.RootElement.ValueKind != JsonValueKind.Object || !outcome.RootElement.TryGetProperty("issue", out var issues) || issues.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            foreach (var issue in issues.EnumerateArray())
            {
                var code = Text(issue, "code");
                var standard = issue.TryGetProperty("details", out var details) && details.TryGetProperty("coding", out var codings) && codings.ValueKind == JsonValueKind.Array
                    ? codings.EnumerateArray().Select(coding => Text(coding, "code")).FirstOrDefault(text => text is not null) : null;
                return string.Join(' ', new[] { code ?? "processing", standard }.Where(part => part is not null));
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A code is short and plain; whatever is not is left out, because it would be shown.
    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 and < 60 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? text.ToString(CultureInfo.InvariantCulture) : null;
}
