namespace Ucr.Domain.Reporting;

/// <summary>A month's figures were computed and frozen.</summary>
/// <param name="Month">First day of the month, Europe/London.</param>
/// <param name="UpToPosition">The event store's position that the figures were computed from.</param>
/// <param name="Seen">Type 05 clocks that stopped in the month.</param>
/// <param name="SeenInTwoHours">Those that met the standard.</param>
/// <param name="Referrals">Type 05 referrals received in the month.</param>
/// <param name="Contacts">Attended contacts of referrals with type 05 or 07 in the month.</param>
/// <param name="Sha256">Over the lines behind the figures, lower-case hexadecimal.</param>
/// <param name="By">Who prepared it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SubmissionPrepared(
    LocalDate Month, long UpToPosition, int Seen, int SeenInTwoHours, int Referrals, int Contacts, string Sha256, StaffId By, Instant OccurredAt)
    : ISubmissionEvent, IHumanAct;

/// <summary>A named person confirmed the figures: from here on they are never changed.</summary>
/// <param name="By">Who confirmed.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SubmissionConfirmed(StaffId By, Instant OccurredAt) : ISubmissionEvent, IHumanAct;

/// <summary>A confirmed figure turned out wrong: the correction is a new submission.</summary>
/// <param name="CorrectedBy">The submission that puts it right.</param>
/// <param name="Why">What was wrong, in words without patient data.</param>
/// <param name="By">Who found it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record FigureCorrected(SubmissionId CorrectedBy, string Why, StaffId By, Instant OccurredAt) : ISubmissionEvent, IHumanAct;
