using NodaTime;
using Ucr.Domain.Values;

namespace Ucr.Server.Intake.AmbulanceStack;

/// <summary>A case that waits for an ambulance and that our team may take instead. What it says of the patient is sealed with its message.</summary>
public sealed record StackCase
{
    /// <summary>Made from the sender and its case number: the same case again is the same.</summary>
    public required Guid Id { get; init; }

    /// <summary>The ambulance service's system.</summary>
    public required string Sender { get; init; }

    /// <summary>The case number of the ambulance service's control room.</summary>
    public required string Cad { get; init; }

    /// <summary>Category of the Ambulance Response Programme, 3 to 5: what is more urgent is an ambulance's.</summary>
    public required int Category { get; init; }

    /// <summary>Since when it waits, UTC.</summary>
    public required Instant WaitingSince { get; init; }

    /// <summary>The message that said so last.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>When it left the stack without us, UTC; null while it waits.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>The referral that we made of it; null while nobody has.</summary>
    public string? TakenAs { get; init; }

    /// <summary>When we took it, UTC.</summary>
    public Instant? TakenAt { get; init; }

    /// <summary>Who took it.</summary>
    public StaffId? TakenBy { get; init; }

    /// <summary>When the ambulance service knew that it is ours, UTC: until then the case is theirs.</summary>
    public Instant? ToldAt { get; init; }

    /// <summary>It can be taken.</summary>
    public bool Waits => LeftAt is null && TakenAs is null;
}

/// <summary>Somebody began to take a case: stored with the message that is to become the referral, so that one which is cut off still knows who took it.</summary>
/// <param name="Id">The message.</param>
/// <param name="Case">The case.</param>
/// <param name="By">Who took it.</param>
public sealed record StackTaking(Guid Id, Guid Case, StaffId By);
