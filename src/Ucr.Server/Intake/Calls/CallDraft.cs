using NodaTime;

namespace Ucr.Server.Intake.Calls;

/// <summary>A call that was begun and is not a referral yet: what was typed, sealed under a key of its own.</summary>
public sealed record CallDraft
{
    /// <summary>The form's own id, which becomes the referral's message id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who takes the call.</summary>
    public required string By { get; init; }

    /// <summary>When it was first kept, UTC.</summary>
    public required Instant BegunAt { get; init; }

    /// <summary>When it was last kept, UTC.</summary>
    public required Instant KeptAt { get; init; }

    /// <summary>The key that seals it, wrapped under the master key.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The form's fields as JSON, sealed.</summary>
    public required byte[] Ciphertext { get; init; }
}
