using System.Text.RegularExpressions;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>The call behind a report: its numbers, and how urgent the assessment made it.</summary>
public static partial class CdaCase
{
    private const string UniqueNumber = "2.16.840.1.113883.2.1.3.2.4.18.34";
    private const string LocalNumber = "2.16.840.1.113883.2.1.3.2.4.18.35";
    private const string JourneyNumber = "2.16.840.1.113883.2.1.3.2.4.18.49";

    /// <summary>The case number that people read to each other.</summary>
    public static string? Number(CdaDocument document) => Id(document, LocalNumber) ?? Id(document, UniqueNumber);

    /// <summary>The person's journey over all services.</summary>
    public static string? Journey(CdaDocument document) => Id(document, JourneyNumber) ?? Id(document, UniqueNumber);

    /// <summary>The disposition: <c>Dx06: To contact a local service within 6 hours</c>. It implies a time and promises none.</summary>
    public static string? Disposition(CdaDocument document)
    {
        var found = document.Encounter.At("dischargeDispositionCode");
        string?[] parts = [Dx(found.Value("code")), found.Value("displayName")];
        var words = string.Join(": ", parts.Where(part => part is not null));
        return words.Length == 0 ? null : words;
    }

    /// <summary>A code of NHS Pathways in one form, whether it was sent as DX06, Dx06 or dx006; any other code as it was sent.</summary>
    public static string? Dx(string? code) => Form().Match(code ?? "") is { Success: true } match ? $"Dx{match.Groups["number"].Value}" : code;

    private static string? Id(CdaDocument document, string root) =>
        document.Encounter.All("id").Where(id => string.Equals(id.Value("root"), root, StringComparison.Ordinal)).Select(id => id.Value("extension")).FirstOrDefault(id => id is not null);

    [GeneratedRegex("^dx ?(?<number>[0-9]{2,5})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
