using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Ucr.Server.Integration.Fhir.Reading;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Writes FHIR to the caller.</summary>
internal static class FhirAnswer
{
    private const string ErrorCodes = "https://fhir.nhs.uk/Codesystem/http-error-codes";

    /// <summary>Writes a resource in the format that was asked for.</summary>
    public static Task Write(HttpContext http, int status, Resource resource)
    {
        var format = AnswerFormat.Choose(http.Request) ?? BarsFormat.Json;
        http.Response.StatusCode = status;
        http.Response.ContentType = format.ContentType();
        http.Response.Headers.CacheControl = "no-store";
        var text = format == BarsFormat.Json ? new FhirJsonSerializer().SerializeToString(resource) : new FhirXmlSerializer().SerializeToString(resource);
        return http.Response.WriteAsync(text, CancellationToken.None);
    }

    /// <summary>Writes what is wrong; the first issue's status is the answer's.</summary>
    public static Task Refuse(HttpContext http, params IReadOnlyList<BarsIssue> issues) => Write(http, issues[0].Status, Outcome(issues));

    private static OperationOutcome Outcome(IReadOnlyList<BarsIssue> issues) => new()
    {
        Meta = new() { Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"] },
        Issue = [.. issues.Select(Component)],
    };

    private static OperationOutcome.IssueComponent Component(BarsIssue issue) => new()
    {
        Severity = OperationOutcome.IssueSeverity.Error,
        CodeElement = new() { JsonValue = issue.Code },
        Details = new(ErrorCodes, issue.Rec),
        Diagnostics = issue.Diagnostics,
        Expression = issue.Expression is null ? [] : [issue.Expression],
    };
}
