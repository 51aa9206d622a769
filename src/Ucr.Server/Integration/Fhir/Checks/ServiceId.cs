namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>A service id of the Directory of Services, as endpoints carry it: <c>https://fhir.nhs.uk/Id/dos-service-id|111111111</c>.</summary>
public static class ServiceId
{
    private const string Name = "dos-service-id|";

    /// <summary>The id in an endpoint; null when it is none. The official pages write its system in several cases and schemes.</summary>
    public static string? Of(string? endpoint)
    {
        var at = endpoint?.IndexOf(Name, StringComparison.OrdinalIgnoreCase) ?? -1;
        var id = at < 0 ? "" : endpoint![(at + Name.Length)..].Trim();
        return id.Length > 0 && id.All(char.IsAsciiLetterOrDigit) ? id : null;
    }
}
