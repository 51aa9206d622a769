namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>
/// The headers in which the national proxy passes on who sends: the guide asks a receiver to keep them. They describe a
/// sender and prove nothing, so that no right is ever taken from them, and one that is missing refuses nobody.
/// </summary>
/// <param name="CorrelationId">Joins the messages of one piece of work.</param>
/// <param name="EndUserOrganisation">FHIR Organization, in Base64.</param>
/// <param name="RequestingPractitioner">FHIR PractitionerRole, in Base64.</param>
/// <param name="RequestingSoftware">FHIR Device, in Base64.</param>
/// <param name="Target">Whom it was sent to, in Base64.</param>
public sealed record SaidOfThemselves(string? CorrelationId, string? EndUserOrganisation, string? RequestingPractitioner, string? RequestingSoftware, string? Target)
{
    private const int Longest = 8 * 1024;

    /// <summary>Reads them, each cut to a sensible length.</summary>
    public static SaidOfThemselves Of(HttpRequest request) => new(
        Header(request, RequestIds.Correlation), Header(request, "NHSD-End-User-Organisation"), Header(request, "NHSD-Requesting-Practitioner"),
        Header(request, "NHSD-Requesting-Software"), Header(request, "NHSD-Target-Identifier"));

    /// <summary>Masked: a header can name a person.</summary>
    public override string ToString() => "headers of a sender (masked)";

    private static string? Header(HttpRequest request, string name) =>
        request.Headers[name].ToString() is { Length: > 0 } value ? value[..Math.Min(value.Length, Longest)] : null;
}
