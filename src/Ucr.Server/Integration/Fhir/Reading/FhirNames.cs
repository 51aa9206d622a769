namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>Names of FHIR elements.</summary>
internal static class FhirNames
{
    private const int Longest = 64;

    /// <summary>True when it could be the name of an element, so that it may be said back: other text is the sender's.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= Longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
