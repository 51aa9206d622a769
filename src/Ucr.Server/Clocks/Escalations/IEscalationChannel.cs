using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>A way to tell somebody who may not look at the board.</summary>
public interface IEscalationChannel
{
    /// <summary>Which.</summary>
    NotificationChannel Channel { get; }

    /// <summary>Hands a message to the next system.</summary>
    /// <param name="message">What to say, and to which address.</param>
    /// <param name="cancellation">The channel's patience.</param>
    /// <returns>Null when the next system took it over.</returns>
    Task<DeliveryFailure?> Send(EscalationMessage message, CancellationToken cancellation);
}

/// <summary>What is said about an escalation. Nothing in it is about a patient: a reference, what is late, who must act, and a link behind the sign-in.</summary>
/// <param name="Id">The same for the same step by the same channel: a receiver can tell a repeat by it.</param>
/// <param name="Address">An e-mail address or a telephone number.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The whole of it, plain text.</param>
/// <param name="Short">For a telephone's screen.</param>
public sealed record EscalationMessage(Guid Id, string Address, string Subject, string Text, string Short);

/// <summary>Why a message was not taken over.</summary>
/// <param name="Why">A word for the history: never the message, never an address.</param>
/// <param name="MayPass">True when trying again may help.</param>
public sealed record DeliveryFailure(string Why, bool MayPass)
{
    /// <summary>Nobody has told the service how to reach this channel.</summary>
    public static readonly DeliveryFailure NotConfigured = new("channel-not-configured", MayPass: false);

    /// <summary>Nobody has told the service where this person, or this role, is reached by this channel.</summary>
    public static readonly DeliveryFailure NoAddress = new("no-address", MayPass: false);
}
