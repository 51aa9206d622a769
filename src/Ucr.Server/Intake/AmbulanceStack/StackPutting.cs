using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Intake;

namespace Ucr.Server.Intake.AmbulanceStack;

/// <summary>
/// Somebody began to put a case on the stack: what the address said of it, stored in the commit that stores its message, so that
/// one which is cut off still becomes that case.
/// </summary>
/// <param name="Id">The message.</param>
/// <param name="Cad">The case number in the address.</param>
/// <param name="Category">Of the Ambulance Response Programme.</param>
/// <param name="Since">Since when it waits, as it was written; null for since it was received.</param>
public sealed record StackPutting(Guid Id, string Cad, int Category, string? Since)
{
    /// <summary>Since when it waits, UTC; null when that cannot be read, or is in the future.</summary>
    internal Instant? WaitingSince(Instant receivedAt) => Since is null ? receivedAt
        : InstantPattern.ExtendedIso.Parse(Since) is { Success: true } parsed && parsed.Value <= receivedAt ? parsed.Value : null;

    /// <summary>What is wrong, and with what; null when it can stand on the stack.</summary>
    internal (string Field, string Words)? Wrong(NewReferral said, Instant receivedAt) => this switch
    {
        _ when !string.Equals(said.MessageId, Cad, StringComparison.Ordinal) => ("/messageId", "messageId is the case number of the address."),
        { Category: < 3 or > 5 } => ("category", "A case of category 1 or 2 needs an ambulance: it is never ours. Give 3, 4 or 5."),
        _ when WaitingSince(receivedAt) is null => ("since", "since is an instant in UTC, such as 2026-11-23T09:15:30Z, and not in the future."),
        _ => null,
    };
}
