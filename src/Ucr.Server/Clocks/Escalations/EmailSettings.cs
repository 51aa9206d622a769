using MailKit.Security;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>How mail is encrypted on its way to the mail server.</summary>
public enum MailEncryption
{
    /// <summary>Encrypted from the first byte; usually port 465.</summary>
    Tls,

    /// <summary>Encrypted before anything is said; a server that does not offer it is not used. Usually port 587.</summary>
    StartTls,

    /// <summary>Not at all: only for a relay on the same machine, and never with a password.</summary>
    None,
}

/// <summary>The mail server: <c>Escalations:Email</c> in a configuration file or the environment.</summary>
public sealed record EmailSettings
{
    /// <summary>The mail server's name.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the way there is encrypted.</summary>
    public MailEncryption Encryption { get; init; } = MailEncryption.StartTls;

    /// <summary>The address that messages come from.</summary>
    public required string From { get; init; }

    /// <summary>Who signs in to the mail server; null where nobody has to.</summary>
    public string? UserName { get; init; }

    /// <summary>Their password.</summary>
    public string? Password { get; init; }

    /// <summary>How long to wait for the mail server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same for the mail library.</summary>
    internal SecureSocketOptions Options => Encryption switch
    {
        MailEncryption.Tls => SecureSocketOptions.SslOnConnect,
        MailEncryption.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    /// <summary>The settings as configured; null where no mail server is named.</summary>
    /// <exception cref="Security.SecuritySetupException">A password would go over the network as it is, or a member is missing.</exception>
    public static EmailSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Escalations:Email");
        if (section["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var settings = new EmailSettings
        {
            Host = host,
            Port = section.GetValue("Port", 587),
            Encryption = section.GetValue("Encryption", MailEncryption.StartTls),
            From = section["From"] ?? throw new Security.SecuritySetupException("Escalations:Email:From is missing: the address that messages come from."),
            UserName = section["UserName"],
            Password = section["PasswordFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : section["Password"],
            Timeout = TimeSpan.FromSeconds(section.GetValue("TimeoutSeconds", 10)),
        };
        return settings is { Encryption: MailEncryption.None, UserName: not null }
            ? throw new Security.SecuritySetupException("Escalations:Email has a user name and no encryption: the password would be readable on the network. Set Encryption to Tls or StartTls.")
            : settings;
    }
}
