using Ucr.Server.Integration.Connections;
using Ucr.Server.Operations;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>Where replies go, and how this service says who it is there: <c>Bars:Replies</c> in the configuration.</summary>
/// <param name="Endpoint">The root of the national API, without <c>$process-message</c>.</param>
public sealed record ReplySettings(Uri Endpoint)
{
    /// <summary>Where an access token is got for a signed assertion; null where a certificate says enough.</summary>
    public Uri? TokenUrl { get; init; }

    /// <summary>The API key that this service was given: issuer and subject of the assertion.</summary>
    public string? ClientId { get; init; }

    /// <summary>The name under which the public key was registered: the assertion's <c>kid</c>.</summary>
    public string? KeyId { get; init; }

    /// <summary>The private RSA key, in PEM.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Who asks for access tokens, and where; null where a certificate says enough.</summary>
    public SignedJwtSettings? Token => TokenUrl is { } url ? new(url, ClientId!, KeyId!, KeyFile!) : null;

    /// <summary>The way there, with a certificate of ours for mutual TLS where one is used; a try may take ten seconds, the national budget is five.</summary>
    public PartnerConnection Connection { get; init; } = new(Endpoint, TimeSpan.FromSeconds(10));

    /// <summary>Reads them; null where no endpoint is named: then nothing can be sent, and people ring.</summary>
    /// <exception cref="CannotStart">A setting is wrong; the message names it.</exception>
    public static ReplySettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Bars:Replies");
        if (section["Endpoint"] is not { Length: > 0 } endpoint)
        {
            return null;
        }

        var address = Address("Endpoint", endpoint.TrimEnd('/') + "/");
        var settings = new ReplySettings(address)
        {
            TokenUrl = section["TokenUrl"] is { Length: > 0 } token ? Address("TokenUrl", token) : null,
            ClientId = section["ClientId"],
            KeyId = section["KeyId"],
            KeyFile = section["KeyFile"],
            Connection = PartnerConnection.Of(address, section),
        };
        return settings switch
        {
            { TokenUrl: not null } and ({ ClientId: null or "" } or { KeyId: null or "" } or { KeyFile: null or "" }) =>
                throw new CannotStart("Bars:Replies:TokenUrl needs ClientId, KeyId and KeyFile beside it: the API key, the name of the registered key, and the private key in PEM."),
            { KeyFile: { Length: > 0 } key } when !File.Exists(key) => throw new CannotStart($"Bars:Replies:KeyFile is \"{key}\", and there is no such file."),
            { Connection.CertificateFile: { Length: > 0 } certificate } when !File.Exists(certificate) => throw new CannotStart($"Bars:Replies:CertificateFile is \"{certificate}\", and there is no such file."),
            { Connection.AuthoritiesFile: { Length: > 0 } roots } when !File.Exists(roots) => throw new CannotStart($"Bars:Replies:AuthoritiesFile is \"{roots}\", and there is no such file."),
            { TokenUrl: null, Connection.CertificateFile: null or "", Endpoint.IsLoopback: false } =>
                throw new CannotStart("Bars:Replies has an endpoint and nothing that says who this service is: give TokenUrl, or CertificateFile for mutual TLS."),
            _ => settings,
        };
    }

    private static Uri Address(string name, string value) => Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || (address.IsLoopback && string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)))
            ? address
            : throw new CannotStart($"Bars:Replies:{name} is \"{value}\". Give an https address; http is for this machine only.");
}
