namespace Ucr.Server.Integration.Itk.Door;

/// <summary>Settings of the door, under <c>Itk</c>.</summary>
public sealed class ItkSettings
{
    /// <summary>
    /// Which provider takes what is addressed to an organisation (ODS code) or to a service (id of the Directory of Services):
    /// <c>Itk:Recipients:2000006423 = RYZ</c>. What is addressed to a provider's own code is always its own.
    /// </summary>
    public IDictionary<string, string> Recipients { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when any of these addresses is the provider's.</summary>
    public bool IsOurs(string provider, IEnumerable<string> addresses) => addresses.Any(address =>
        string.Equals(address, provider, StringComparison.OrdinalIgnoreCase)
        || Recipients.Any(one => string.Equals(one.Key, address, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Value, provider, StringComparison.OrdinalIgnoreCase)));
}
