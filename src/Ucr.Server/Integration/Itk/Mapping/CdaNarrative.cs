using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>What triage reads first: the disposition, what was reported, found and advised. The questions that led there stand in the document.</summary>
internal static class CdaNarrative
{
    private const int Longest = 20_000;
    private static readonly CdaTopic[] Order = [CdaTopic.Reported, CdaTopic.Summary, CdaTopic.Disposition, CdaTopic.Advice];

    public static string? Of(CdaDocument document)
    {
        var told = document.Sections.Where(section => section.Words is not null).ToList();
        var first = Order.SelectMany(topic => told.Where(section => CdaTitles.Of(section.Title) == topic)).ToList();
        // No title that is known: then everything is told, for the reader to choose.
        var lines = (first.Count > 0 ? first : told).Select(section => section.Title is null ? section.Words! : $"{section.Title}:\n{section.Words}");
        var disposition = CdaCase.Disposition(document) is { } urgency ? $"Disposition: {urgency}" : null;
        var text = string.Join('\n', lines.Prepend(disposition).Where(line => line is not null));
        return text.Length == 0 ? null : text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "\n… (the rest stands in the document)");
    }
}
