using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake;

/// <summary>A referral as one of the doors read it, in words that have not been sealed yet.</summary>
public sealed record IncomingReferral
{
    /// <summary>How it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Who referred.</summary>
    public required ReferralSource Source { get; init; }

    /// <summary>Names the sending system: with <see cref="SenderMessageId"/> it makes the referral's id, so that a repeat finds the first.</summary>
    public required string Sender { get; init; }

    /// <summary>The sender's own id of the message: the Bundle's id in BaRS, the command's id on a form.</summary>
    public required string SenderMessageId { get; init; }

    /// <summary>The referring organisation, where it was named.</summary>
    public OdsCode? Referrer { get; init; }

    /// <summary>The sender's case number that people read to each other, such as a CAD number.</summary>
    public string? SenderCase { get; init; }

    /// <summary>The person's journey over all services.</summary>
    public string? JourneyId { get; init; }

    /// <summary>Where the sender's service wants its answers: <c>system|value</c>.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Joins the messages of one piece of work; null where the sender is owed no replies.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Who it is about.</summary>
    public required PatientIdentity Patient { get; init; }

    /// <summary>The held patient whom a person at the desk found and chose; null for the match by NHS number alone.</summary>
    public PatientId? Known { get; init; }

    /// <summary>What the person seems to need.</summary>
    public NeedKey Need { get; init; } = NeedKey.Other;

    /// <summary>What the referrer told us.</summary>
    public string? Narrative { get; init; }

    /// <summary>Where the person is, for planning.</summary>
    public Place? Place { get; init; }

    /// <summary>The part of the service's area.</summary>
    public string? Locality { get; init; }

    /// <summary>What whoever goes there has to know.</summary>
    public IReadOnlyList<IncomingAlert> Alerts { get; init; } = [];

    /// <summary>The safety-first answers.</summary>
    public SafetyAnswers Safety { get; init; } = new();

    /// <summary>When the sender acts itself, UTC.</summary>
    public Instant? SenderBreachAt { get; init; }

    /// <summary>What is odd about the message, as kebab-case codes: kept and shown, never a reason to refuse.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>When the caller rang or the sender wrote, UTC.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>When the service received it, UTC, where that was before its message was stored: on paper, or in a call, which is
    /// received when it begins and not when it is saved. Null for the moment at which the message was stored.</summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>Who wrote it on paper.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>The case of a 999 service's stack that somebody took; null where it came by itself.</summary>
    public TakenCase? FromStack { get; init; }

    /// <summary>Masked: the record holds identity.</summary>
    public override string ToString() => $"referral from {Sender} (masked)";
}

/// <summary>An alert in the sender's words.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The sender's code.</param>
/// <param name="Words">The sender's words.</param>
public sealed record IncomingAlert(AlertKind Kind, string? Code, string? Words)
{
    /// <summary>Masked: the words are about a patient.</summary>
    public override string ToString() => $"{Kind} alert (masked)";
}

/// <summary>What the one door answers.</summary>
/// <param name="Referral">The referral, new or found.</param>
/// <param name="Reference">Its human reference.</param>
/// <param name="Repeated">True when it had been received before: nothing changed.</param>
public sealed record IntakeAnswer(ReferralId Referral, string Reference, bool Repeated);

/// <summary>The one door: every channel ends here, after its message was stored.</summary>
public interface IReferralIntake
{
    /// <summary>Makes the referral, or finds the one that the same message made before, and concludes the stored message.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="message">The stored message.</param>
    /// <param name="incoming">What was read from it.</param>
    /// <param name="by">Who, or which system, delivered it.</param>
    Task<IntakeAnswer> ReceiveAsync(string provider, RawMessage message, IncomingReferral incoming, Domain.Actor by);
}
