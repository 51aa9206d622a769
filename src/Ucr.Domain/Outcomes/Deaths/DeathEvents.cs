namespace Ucr.Domain.Outcomes.Deaths;

/// <summary>How a death became known.</summary>
public enum DeathSource
{
    /// <summary>A trace of the national record shows it: that warns, and closes nothing (clinical ruling 19).</summary>
    Trace,

    /// <summary>Somebody of ours found the person dead.</summary>
    FoundByUs,

    /// <summary>Relatives, the police, a hospital or the GP told us.</summary>
    ToldByOthers,
}

/// <summary>The person is said to have died. From a trace it only warns; otherwise visits and messages stop at once (clinical ruling 19).</summary>
/// <param name="Source">How it became known.</param>
/// <param name="DiedOn">The date of death, Europe/London; null when the trace did not say.</param>
/// <param name="Expected">The death was expected; null from a trace.</param>
/// <param name="VerifiedBy">Who verified it; null from a trace.</param>
/// <param name="WhoWasTold">Who was told; null from a trace.</param>
/// <param name="AmbulanceReference">The case number of 999; needed when the death was not expected.</param>
/// <param name="PoliceReference">The police's number; needed when the death was not expected.</param>
/// <param name="By">Who reported it, or the system that traced it.</param>
/// <param name="OccurredAt">When it became known, UTC.</param>
/// <param name="HeardFrom">The person's other referral on which it was reported; null on that one.</param>
public sealed record DeathReported(
    DeathSource Source,
    LocalDate? DiedOn,
    bool? Expected,
    FreeText? VerifiedBy,
    FreeText? WhoWasTold,
    string? AmbulanceReference,
    string? PoliceReference,
    StaffId By,
    Instant OccurredAt,
    ReferralId? HeardFrom = null) : IReferralEvent, IHumanAct;

/// <summary>The report of a death was recorded in error: the person lives, and what it stopped has to be planned again.</summary>
/// <param name="Why">How the mistake came about.</param>
/// <param name="By">Who found it.</param>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="HeardFrom">The person's other referral on which that was said; null on that one.</param>
public sealed record DeathReportRetracted(FreeText Why, StaffId By, Instant OccurredAt, ReferralId? HeardFrom = null) : IReferralEvent, IHumanAct;
