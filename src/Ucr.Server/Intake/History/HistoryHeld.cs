using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage.Together;

namespace Ucr.Server.Intake.History;

/// <summary>What is held already of everything that a batch is about, and what the batch adds to it.</summary>
internal sealed class HistoryHeld
{
    public required Dictionary<ReferralId, Referral> Referrals { get; init; }

    /// <summary>The keys of the people; null for one who was erased.</summary>
    public required Dictionary<Guid, DataKey?> Patients { get; init; }

    /// <summary>A reference for each line, in case that it is new.</summary>
    public required Queue<string> References { get; init; }

    public required ServiceSettings Settings { get; init; }

    public required Instant Now { get; init; }

    /// <summary>What the batch writes.</summary>
    public RowsTogether Rows { get; } = new();
}
