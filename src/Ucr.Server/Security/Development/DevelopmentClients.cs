namespace Ucr.Server.Security.Development;

/// <summary>The two clients of the development authority. Neither exists in production.</summary>
public static class DevelopmentClients
{
    /// <summary>The system client: one request gets a token.</summary>
    public const string System = "ucr-development";

    /// <summary>Its secret. It opens nothing but a development service, so it is no secret.</summary>
    public const string SystemSecret = "ucr-development-secret";

    /// <summary>The service's own pages.</summary>
    public const string Pages = "ucr-pages";

    /// <summary>Field of a token request that asks for one of the invented people's rights instead of the system's.</summary>
    public const string PersonField = "person";

    /// <summary>Issuer of every development token, whatever address the service listens on.</summary>
    public const string Issuer = "https://development.ucr.invalid/";

    /// <summary>Audience of every access token.</summary>
    public const string Audience = "ucr";
}
