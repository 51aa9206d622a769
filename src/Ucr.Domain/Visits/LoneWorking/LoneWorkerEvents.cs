namespace Ucr.Domain.Visits.LoneWorking;

/// <summary>A clinician says that the visit takes longer: nobody is to worry before then (clinical ruling 21).</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record VisitExtended(StaffId Clinician, Instant Until, string Reason, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>A clinician called covertly for help. The desk sees it; the clinician's own screen shows nothing (clinical ruling 21).</summary>
/// <param name="Clinician">Who.</param>
/// <param name="LastPlace">Where their phone was last, for the police; null where it is not known.</param>
/// <param name="By">Who sent it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record DuressSignalled(StaffId Clinician, Place? LastPlace, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>Somebody at the desk knows that the clinician is safe.</summary>
/// <param name="Clinician">Who had called for help.</param>
/// <param name="How">How it is known.</param>
/// <param name="By">Who knows it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record DuressStoodDown(StaffId Clinician, string How, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;
