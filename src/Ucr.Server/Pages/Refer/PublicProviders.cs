namespace Ucr.Server.Pages.Refer;

/// <summary>The providers with forms on the web: <c>Ucr:Forms:Providers</c>, ODS codes with commas between. Another one's address is not found: an address chooses no tenant.</summary>
public sealed class PublicProviders(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly IReadOnlyList<string> codes =
        [.. (configuration["Ucr:Forms:Providers"] ?? (environment.IsDevelopment() ? Security.Development.People.Provider : "")).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The provider's code as it is kept; null for one without forms.</summary>
    public string? Find(string provider) => codes.FirstOrDefault(code => string.Equals(code, provider, StringComparison.OrdinalIgnoreCase));
}
