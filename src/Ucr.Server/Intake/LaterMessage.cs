using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake;

/// <summary>A further message of a sender's about a referral that is held.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="By">The system that delivered it.</param>
/// <param name="Stored">The stored message.</param>
/// <param name="Referral">The referral.</param>
/// <param name="Named">The message, as events keep it.</param>
/// <param name="Beside">What the door keeps in the same transaction.</param>
public sealed record LaterMessage(
    string Provider, Actor By, RawMessage Stored, ReferralId Referral, Domain.Intake.ReceivedMessage Named, Func<IDocumentSession, CancellationToken, Task> Beside)
{
    /// <summary>The standard of its door refuses a change once the receiver has begun.</summary>
    public bool OnlyWhileWaiting { get; init; }

    /// <summary>What it says of the patient is all that the sender says; otherwise what it leaves out stays as it was.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>A withdrawal that was asked for.</summary>
/// <param name="Referral">As it then stands; null when there is none.</param>
/// <param name="Refusal">Why it was not taken; null when it was.</param>
public sealed record Withdrawn(Referral? Referral, Refusal? Refusal);
