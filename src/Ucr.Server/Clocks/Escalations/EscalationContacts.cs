using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>
/// Where people and roles are reached: configuration, because addresses belong in no event.
/// <c>Escalations:Contacts:&lt;provider&gt;:&lt;person's id or role&gt;:Email</c> or <c>:Mobile</c>. By push a named person is
/// reached on the browsers on which they asked for it.
/// </summary>
public sealed class EscalationContacts(IConfiguration configuration)
{
    /// <summary>The address of whoever has to act; of everybody who plays their part where the person has none. Null when there is neither.</summary>
    public string? AddressOf(string provider, Responder who, NotificationChannel channel) => channel == NotificationChannel.WebPush
        ? who.Person is { } person ? $"{provider}/{person}" : null
        : Of(provider, who.Recipient(), channel) ?? Of(provider, who.Role.ToString(), channel);

    private string? Of(string provider, string recipient, NotificationChannel channel) =>
        configuration[$"Escalations:Contacts:{provider}:{recipient}:{(channel == NotificationChannel.Email ? "Email" : "Mobile")}"] is { Length: > 0 } address ? address : null;
}
