using Hl7.Fhir.Model;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>NHS number and its status. A wrong one is kept as it was sent and doubted: official examples carry wrong ones.</summary>
internal static class NhsNumberMapping
{
    private const string StatusExtension = "NHSNumberVerificationStatus";
    private static readonly HashSet<string> Verified = new(StringComparer.OrdinalIgnoreCase) { "number-present-and-verified", "01" };

    /// <summary>The number as stored, and the sender's status.</summary>
    public static (string? Number, string? Status) Of(Patient patient, Doubts doubts)
    {
        var numbers = patient.Identifier.Where(IsNhsNumber).Where(i => Words.Clean(i.Value) is not null).ToList();
        doubts.AddIf(numbers.Count > 1, "nhs-number-more-than-one");
        doubts.AddIf(numbers.Count == 0, "nhs-number-missing");
        if (numbers.Count == 0)
            return (null, null);
        var status = numbers[0].Extension.Where(e => e.Url?.Contains(StatusExtension, StringComparison.OrdinalIgnoreCase) == true)
            .Select(e => Words.Code(e.Value as CodeableConcept)).FirstOrDefault(c => c is not null);
        doubts.AddIf(status is null || !Verified.Contains(status), "nhs-number-not-verified");
        return (Checked(Words.Clean(numbers[0].Value)!, doubts), status);
    }

    /// <summary>True for an identifier that is an NHS number.</summary>
    public static bool IsNhsNumber(Identifier identifier) =>
        identifier.System?.Trim().EndsWith("/nhs-number", StringComparison.OrdinalIgnoreCase) == true;

    private static string Checked(string sent, Doubts doubts)
    {
        if (NhsNumber.TryParse(sent, out var number))
            return number.Digits;
        var tenDigits = sent.Count(char.IsAsciiDigit) == 10 && sent.All(c => char.IsAsciiDigit(c) || c is ' ' or '-');
        doubts.AddIf(tenDigits, "nhs-number-fails-check-digit");
        doubts.AddIf(!tenDigits, "nhs-number-not-ten-digits");
        return sent;
    }
}
