using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>E-mail by SMTP.</summary>
public sealed class EmailChannel(EmailSettings settings) : IEscalationChannel
{
    /// <inheritdoc />
    public NotificationChannel Channel => NotificationChannel.Email;

    /// <inheritdoc />
    public async Task<DeliveryFailure?> Send(EscalationMessage message, CancellationToken cancellation)
    {
        try
        {
            using var client = new SmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds };
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(settings.Timeout);
            await client.ConnectAsync(settings.Host, settings.Port, settings.Options, patience.Token);
            if (settings.UserName is { } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", patience.Token);
            }

            using var mail = Mail(message);
            await client.SendAsync(mail, patience.Token);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return null;
        }
        catch (Exception e) when (Failure(e) is not null)
        {
            return Failure(e);
        }
    }

    private MimeMessage Mail(EscalationMessage message)
    {
        var from = MailboxAddress.Parse(settings.From);
        var mail = new MimeMessage { MessageId = $"{message.Id}@{from.Domain}", Subject = message.Subject, Body = new TextPart("plain") { Text = message.Text } };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(message.Address));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Priority = MessagePriority.Urgent;
        return mail;
    }

    /// <summary>Null for what is a defect of ours.</summary>
    private static DeliveryFailure? Failure(Exception e) => e switch
    {
        SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 } => new("refused-by-mail-server", MayPass: false),
        SmtpCommandException => new("mail-server-busy", MayPass: true),
        AuthenticationException => new("mail-server-sign-in-failed", MayPass: false),
        ParseException => new("address-not-valid", MayPass: false),
        SslHandshakeException => new("mail-server-certificate-not-trusted", MayPass: false),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException or OperationCanceledException or TimeoutException => new("mail-server-not-reached", MayPass: true),
        NotSupportedException => new("mail-server-offers-no-encryption", MayPass: false),
        _ => null,
    };
}
