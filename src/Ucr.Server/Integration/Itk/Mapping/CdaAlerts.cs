using Ucr.Domain.Intake;
using Ucr.Server.Intake;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>What whoever goes there has to know, in the sender's words; the whole text stands in the document.</summary>
internal static class CdaAlerts
{
    private const int Longest = 2_000;

    public static IReadOnlyList<IncomingAlert> Of(CdaDocument document) =>
    [
        .. document.Sections.Where(section => section.Words is not null).Select(Alert).OfType<IncomingAlert>().OrderBy(alert => alert.Kind),
        .. document.Confidentiality switch
        {
            "R" => [new IncomingAlert(AlertKind.Other, "R", "The sender marks this record as restricted")],
            "V" => [new IncomingAlert(AlertKind.Other, "V", "The sender marks this record as very restricted")],
            _ => Array.Empty<IncomingAlert>(),
        },
    ];

    private static IncomingAlert? Alert(CdaSection section) => CdaTitles.Of(section.Title) switch
    {
        CdaTopic.Safeguarding => new(AlertKind.Safeguarding, null, Words(section)),
        CdaTopic.Notes when section.Words!.Contains("safeguard", StringComparison.OrdinalIgnoreCase) => new(AlertKind.Safeguarding, null, Words(section)),
        CdaTopic.Notes or CdaTopic.Allergies or CdaTopic.RepeatCaller => new(AlertKind.Other, null, Words(section)),
        _ => null,
    };

    private static string Words(CdaSection section)
    {
        var words = $"{section.Title}: {section.Words!.Replace('\n', ' ')}";
        return words.Length <= Longest ? words : string.Concat(words.AsSpan(0, Longest), "…");
    }
}
