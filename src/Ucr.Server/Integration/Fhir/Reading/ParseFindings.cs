using System.Globalization;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>Decides which of the parser's findings refuse a message, and which are kept as a doubt.</summary>
internal static partial class ParseFindings
{
    /// <summary>The doubt about a message with blanks around its values.</summary>
    public const string Blanks = "white-space-around-values";

    private const string WhiteSpace = "XML126";
    private const string Missing = "PVAL105";
    private const string Narrative = "PVAL115";

    /// <summary>Resources that decide whom it is about and what is asked. A wrong value elsewhere loses nobody.</summary>
    private static readonly HashSet<string> Decisive = new(StringComparer.Ordinal)
    {
        "Bundle", "MessageHeader", "ServiceRequest", "Patient", "Encounter", "CarePlan", "Consent", "Location", "Flag",
    };

    /// <summary>Sorts the findings. The parser's own words are left out: they repeat the sender's values.</summary>
    public static (IReadOnlyList<BarsIssue> Issues, IReadOnlyList<string> Doubts) Judge(Bundle bundle, IReadOnlyList<CodedException> findings)
    {
        var issues = new List<BarsIssue>();
        var doubts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var (resource, path) = Place(bundle, (finding as ExtendedCodedException)?.InstancePath);
            if (Doubt(finding, resource) is { } doubt)
                doubts.Add(doubt);
            else
                issues.Add(Issue(finding, path));
        }

        return (issues, [.. doubts]);
    }

    private static string? Doubt(CodedException finding, string resource) => finding switch
    {
        { ErrorCode: WhiteSpace } => Blanks,
        { ErrorCode: Narrative } => "narrative-not-valid",
        _ when !Decisive.Contains(resource) && IsValue(finding) => "value-not-valid",
        _ => null,
    };

    // Up to 127 they are about cardinality, literals and codes; from 128 on about unknown or empty elements.
    private static bool IsValue(CodedException finding) =>
        finding.ErrorCode.StartsWith("PVAL", StringComparison.Ordinal)
        && int.TryParse(finding.ErrorCode.AsSpan(4), CultureInfo.InvariantCulture, out var number) && number <= 127;

    private static BarsIssue Issue(CodedException finding, string path) => finding.ErrorCode switch
    {
        Missing => BarsIssue.Required(path, "A required element is missing."),
        _ when IsValue(finding) => BarsIssue.Value(path, "The value is not valid for this element."),
        _ => BarsIssue.Structure(path, "This is not FHIR R4: an element is unknown, comes twice, is empty or is out of place."),
    };

    private static (string Resource, string Path) Place(Bundle bundle, string? path)
    {
        var entry = Entry().Match(path ?? "");
        if (!entry.Success)
            return ("Bundle", Safe(path ?? "Bundle"));
        var index = int.Parse(entry.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
        var resource = bundle.Entry.ElementAtOrDefault(index)?.Resource?.TypeName ?? "Resource";
        return (resource, Safe(resource + entry.Groups["rest"].Value));
    }

    private static string Safe(string path) => path.Split('.', '[', ']').All(part => part.Length == 0 || FhirNames.IsName(part)) ? path : "Bundle";

    [GeneratedRegex(@"^Bundle\.entry\[(?<index>[0-9]{1,5})\]\.resource(?<rest>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Entry();
}
