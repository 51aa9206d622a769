using Marten;
using NodaTime;
using Ucr.Domain.Triage.Criteria;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake;

/// <summary>
/// Which patient a referral is about. Only an NHS number that its sender verified and whose check digit is right is matched
/// on; never an address, a name or a date of birth (clinical ruling 5). Everybody else is somebody new until a clinician merges.
/// </summary>
public sealed class PatientMatch(PatientVault vault, IClock clock)
{
    private static readonly HashSet<string> Verified = new(StringComparer.OrdinalIgnoreCase) { "number-present-and-verified", "01" };

    /// <summary>
    /// The patient held for this identity, or a new one, and what is then known of them. Records that a clinician merged are one
    /// patient: the record that was there first keeps what it says, its number above all, so that taking the merge back separates them.
    /// </summary>
    public async Task<(PatientId Patient, PatientIdentity Identity)> Find(IQuerySession session, PatientIdentity identity, CancellationToken cancellation)
    {
        var bearers = VerifiedNumber(identity) is { } number ? await vault.WithNhsNumber(session, number, cancellation) : [];
        if (bearers.Count == 0 || await SamePeople.First(session, bearers, cancellation) is not { } first)
        {
            return (New(), identity);
        }

        return bearers.Contains(first.Value) || await vault.Read(session, first.Value, cancellation) is not { } held
            ? (first, identity)
            : (first, identity.Over(held) with { NhsNumber = held.NhsNumber, NhsNumberStatus = held.NhsNumberStatus });
    }

    /// <summary>The number that a patient is matched on; null where there is none that may be.</summary>
    public static string? VerifiedNumber(PatientIdentity identity) =>
        Verified.Contains(identity.NhsNumberStatus ?? "") && NhsNumber.TryParse(identity.NhsNumber, out var number) ? number.Digits : null;

    /// <summary>Somebody whom nobody has met.</summary>
    public PatientId New() => new(Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()));

    /// <summary>Age in whole years on the London day of an instant; null when neither date of birth nor estimate is known.</summary>
    public static int? AgeAt(PatientIdentity identity, Instant at)
    {
        if (identity.BornOn is not { } born)
        {
            return identity.EstimatedAge;
        }

        var today = at.InZone(LondonDays.Zone).Date;
        return Period.Between(born, today, PeriodUnits.Years).Years;
    }
}
