using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>What people are shown of codes: always the sender's words, also where the code means nothing to us.</summary>
internal static class Words
{
    /// <summary>Text and displays of a concept, each once; the bare code where there is neither. Null when it is empty.</summary>
    public static string? Of(CodeableConcept? concept)
    {
        if (concept is null)
            return null;
        var displays = concept.Coding.Select(c => Clean(c.Display));
        var words = displays.Append(Clean(concept.Text)).Where(w => w is not null).Distinct(StringComparer.Ordinal).ToList();
        return Clean(words.Count > 0 ? string.Join(". ", words) : string.Join(", ", concept.Coding.Select(c => c.Code)));
    }

    /// <summary>Without white space around it; null when nothing is left.</summary>
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The first code of a concept.</summary>
    public static string? Code(CodeableConcept? concept) => Clean(concept?.Coding.FirstOrDefault()?.Code);
}
