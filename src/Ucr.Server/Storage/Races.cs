using JasperFx;
using Marten.Exceptions;
using Npgsql;
using Ucr.Domain;

namespace Ucr.Server.Storage;

/// <summary>What a save that the database refused means.</summary>
internal static class Races
{
    /// <summary>Somebody else wrote first, or the same command came twice at once: look again and decide again.</summary>
    public static bool Lost(Exception e) => e switch
    {
        ConcurrencyException or ExistingStreamIdCollisionException => true,
        DocumentAlreadyExistsException exists => exists.DocType == typeof(CommandRecord),
        MartenCommandException { InnerException: PostgresException inner } => inner.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    /// <summary>The refusal that a constraint's row stands for; null when the exception is something else.</summary>
    public static Refusal? Constraint(Exception e) => e is not DocumentAlreadyExistsException exists ? null
        : exists.DocType == typeof(CrewSlotHolder) ? new("crew-slot-held", "Somebody else holds this place in the crew. Reload to see who.")
        : exists.DocType == typeof(ClinicianUnderWay) ? new("clinician-under-way", "This clinician is on another visit. End that one first.")
        : exists.DocType == typeof(OpenNeed) ? new("same-need-open", "This person has an open referral for the same need. Link the two, or say why this one is taken as well.")
        : null;
}
