using System.Globalization;
using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>What was asked and answered, a line each, with the sender's own words for both.</summary>
internal static class QuestionnaireMapping
{
    /// <summary>The answered questions, in their order; what was not answered is not a no, and is left out.</summary>
    public static IEnumerable<string> Of(QuestionnaireResponse response) => response.Item.SelectMany(Of);

    private static IEnumerable<string> Of(QuestionnaireResponse.ItemComponent item)
    {
        var answers = item.Answer.Select(answer => Text(answer.Value)).OfType<string>().ToList();
        if (answers.Count > 0)
            yield return $"{Words.Clean(item.Text) ?? Words.Clean(item.LinkId) ?? "Answer"}: {string.Join(", ", answers)}";
        foreach (var line in item.Item.Concat(item.Answer.SelectMany(answer => answer.Item)).SelectMany(Of))
            yield return line;
    }

    private static string? Text(DataType? value) => value switch
    {
        FhirBoolean yes => yes.Value switch { true => "yes", false => "no", null => null },
        Coding coding => Words.Clean(coding.Display) ?? Words.Clean(coding.Code),
        Quantity quantity => Words.Clean($"{quantity.Value?.ToString(CultureInfo.InvariantCulture)} {quantity.Unit}"),
        PrimitiveType primitive => Words.Clean(primitive.ToString()),
        _ => null,
    };
}
