using Ucr.Domain;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Values;
using Wolverine;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>An ambulance was asked for. Durable, and sent in the transaction that asked.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral.</param>
/// <param name="Request">The request.</param>
/// <param name="Attempt">Counted from 1.</param>
public sealed record SendAmbulanceRequest(string Provider, ReferralId Referral, Guid Request, int Attempt = 1)
{
    /// <summary>Categories 1 and 2 go by message (clinical ruling 16).</summary>
    public static IEnumerable<SendAmbulanceRequest> After(string provider, ReferralId referral, IReferralEvent happened) =>
        happened is AmbulanceRequested { Category: AmbulanceCategory.One or AmbulanceCategory.Two } asked ? [new(provider, referral, asked.Request)] : [];
}

/// <summary>Sends it, or sends it again after a pause.</summary>
public static class SendAmbulanceRequestHandler
{
    /// <summary>Sends it once. Safe to repeat: the same message is known by its id at the other end.</summary>
    public static async Task<OutgoingMessages> Handle(SendAmbulanceRequest message, AmbulanceOutbox outbox)
    {
        var messages = new OutgoingMessages();
        if (await outbox.Send(message) is { } pause)
        {
            messages.Delay(message with { Attempt = message.Attempt + 1 }, pause.ToTimeSpan());
        }

        return messages;
    }
}
