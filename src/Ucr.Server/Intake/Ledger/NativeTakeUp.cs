using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Ledger;

/// <summary>Takes up messages of the service's own API.</summary>
public sealed class NativeTakeUp(IReferralIntake intake, RawMessages messages, IOptions<JsonOptions> json) : ITakeUpMessages
{
    /// <inheritdoc />
    public bool Takes(string channel) => string.Equals(channel, "api", StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task TakeUp(string provider, RawMessage message, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (Read(bytes) is not { } referral || NewReferralReading.Faults(referral, message.ReceivedAt).Count > 0)
        {
            await messages.RefusedAsync(provider, message.Id, "invalid", cancellation: cancellation);
            return;
        }

        var sender = new Actor(new(message.Sender), new HashSet<Role> { Role.Integration }, Registered: false);
        await intake.ReceiveAsync(provider, message, NewReferralReading.Read(referral, Channel.Api, message.Sender, message.ReceivedAt), sender);
    }

    private NewReferral? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<NewReferral>(bytes.Span, json.Value.SerializerOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
