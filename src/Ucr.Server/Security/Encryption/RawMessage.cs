using System.Text.Json.Serialization;
using NodaTime;
using Ucr.Domain.Intake.Refused;

namespace Ucr.Server.Security.Encryption;

/// <summary>A message as it came in, whatever became of it. Its bytes stand apart, in <see cref="RawMessageBody"/>.</summary>
public sealed record RawMessage
{
    /// <summary>The message.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the service had received all of it.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>How it came, for example <c>bars</c> or <c>phone</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The client that sent it.</summary>
    public required string Sender { get; init; }

    /// <summary>Its content type as it was sent, where one was.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required int Length { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The key that seals its bytes.</summary>
    public required MessageKey Key { get; init; }

    /// <summary>What became of it; nothing while it is being worked on.</summary>
    public RawMessageOutcome? Outcome { get; init; }

    /// <summary>When that was decided.</summary>
    public Instant? OutcomeAt { get; init; }

    /// <summary>The referral's reference, where it has one.</summary>
    public string? Reference { get; init; }

    /// <summary>Code of the refusal or fault, where it was refused or failed. It never repeats the sender's data.</summary>
    public string? Refusal { get; init; }

    /// <summary>Who has seen the refusal.</summary>
    public string? SeenBy { get; init; }

    /// <summary>When they saw it.</summary>
    public Instant? SeenAt { get; init; }

    /// <summary>When the refusal became a task at the desk.</summary>
    public Instant? TaskAt { get; init; }

    /// <summary>What somebody did about the refusal; nothing while nobody has.</summary>
    public RefusedMessageAnswer? Answer { get; init; }

    /// <summary>Why no patient is behind it, where somebody said so.</summary>
    public NotAReferralBecause? Because { get; init; }

    /// <summary>Who did something about it, last.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>When they did.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>Whether no referral came of it so far.</summary>
    [JsonIgnore]
    public bool WasRefused => Outcome is RawMessageOutcome.Refused or RawMessageOutcome.Failed;

    /// <summary>Whether somebody still has to do something about it. Whoever typed it and saw at once what was wrong has.</summary>
    [JsonIgnore]
    public bool NeedsSomebody => WasRefused && !string.Equals(SeenBy, Sender, StringComparison.Ordinal) && Answer is null or RefusedMessageAnswer.SenderRung;
}
