using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Clocks.Escalations;

namespace Ucr.Server.Integration.Push;

/// <summary>Escalations by push, to a named person's own browsers: the address is <c>provider/person</c>.</summary>
public sealed class PushChannel(PushSending push) : IEscalationChannel
{
    /// <inheritdoc />
    public NotificationChannel Channel => NotificationChannel.WebPush;

    /// <inheritdoc />
    public async Task<DeliveryFailure?> Send(EscalationMessage message, CancellationToken cancellation)
    {
        var (provider, staff) = message.Address.Split('/', 2) is [var first, var second] ? (first, second) : ("", message.Address);
        return await push.Send(provider, staff, new(message.Subject, message.Short, "/escalations", message.Id.ToString("N")), cancellation) switch
        {
            { Taken: > 0 } => null,
            { MayPass: > 0 } => new("push-service-not-reached", MayPass: true),
            _ => DeliveryFailure.NoAddress,
        };
    }
}
