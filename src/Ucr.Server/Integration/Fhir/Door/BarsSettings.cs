namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Settings of the door, under <c>Bars</c>.</summary>
public sealed class BarsSettings
{
    /// <summary>Which provider owns each service id of the Directory of Services: <c>Bars:Services:111111111 = RYZ</c>.</summary>
    public IDictionary<string, string> Services { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The system of our own case numbers, as other services will quote them.</summary>
    public string CaseNumberSystem { get; init; } = "https://ucr.example/Id/case-number";

    /// <summary>The service ids of a provider.</summary>
    public IReadOnlyCollection<string> ServicesOf(string provider) =>
        [.. Services.Where(s => string.Equals(s.Value, provider, StringComparison.OrdinalIgnoreCase)).Select(s => s.Key)];
}
