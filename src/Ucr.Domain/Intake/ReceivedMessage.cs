namespace Ucr.Domain.Intake;

/// <summary>Which message a fact came in. The message itself is stored, encrypted, before anybody parses it.</summary>
/// <param name="Id">Of the stored message.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
/// <param name="SenderMessageId">The sender's own id of the message: the Bundle's id in BaRS.</param>
/// <param name="SenderCase">The sender's case number that people read to each other, such as a CAD number.</param>
/// <param name="JourneyId">The person's journey over all services, to be carried in each onward referral.</param>
/// <param name="ReplyTo">Where the sender's service wants its answers: <c>system|value</c>.</param>
/// <param name="CorrelationId">Joins every message of one piece of work: a sender who gave one is owed replies under it; null where none is owed.</param>
public sealed record ReceivedMessage(
    Guid Id, string Sha256, string? SenderMessageId = null, string? SenderCase = null, string? JourneyId = null, string? ReplyTo = null, string? CorrelationId = null);
