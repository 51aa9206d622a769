using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using NodaTime;
using Wolverine;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>Somebody has to be told about a step of an escalation. Durable, and sent in the transaction that raised the step.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral; null for the provider's desk.</param>
/// <param name="Kind">What is late or wrong.</param>
/// <param name="DueAt">The raising, UTC.</param>
/// <param name="Step">The step of its ladder.</param>
/// <param name="Who">Who has to act.</param>
/// <param name="About">What it is about where the stream alone does not say.</param>
/// <param name="Channels">By what, in the order in which they are tried.</param>
/// <param name="Attempt">Counted from 1, for each channel.</param>
public sealed record NotifyOfEscalation(
    string Provider, ReferralId? Referral, EscalationKind Kind, Instant DueAt, int Step, Responder Who, Guid? About, IReadOnlyList<NotificationChannel> Channels, int Attempt = 1)
{
    /// <summary>The messages that follow from a fact: one for a raised step that goes out by anything but the board.</summary>
    public static IEnumerable<NotifyOfEscalation> For(string provider, ReferralId? referral, IUcrEvent happened, ServiceSettings settings) =>
        happened is EscalationRaised { Who: { } who } e && Ladder.StepOf(e.Kind, e.DueAt, e.Step, settings).Channels is { Count: > 0 } channels
            ? [new(provider, referral, e.Kind, e.DueAt, e.Step, who, e.About, channels)]
            : [];

    /// <summary>The same by the next channel; null when there is none.</summary>
    public NotifyOfEscalation? ByTheNext() => Channels.Count > 1 ? this with { Channels = [.. Channels.Skip(1)], Attempt = 1 } : null;

    /// <summary>The same by the same channel once more.</summary>
    public NotifyOfEscalation Again() => this with { Attempt = Attempt + 1 };
}

/// <summary>Tells them, or tries again, or tries the next channel.</summary>
public static class NotifyOfEscalationHandler
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(5);

    /// <summary>Delivers by the first channel of the message. Safe to repeat.</summary>
    public static async Task<OutgoingMessages> Handle(NotifyOfEscalation message, EscalationDelivery delivery)
    {
        var next = await delivery.Deliver(message);
        var messages = new OutgoingMessages();
        if (next is { Attempt: > 1 })
        {
            messages.Delay(next, BetweenAttempts);
        }
        else if (next is not null)
        {
            messages.Add(next);
        }

        return messages;
    }
}
