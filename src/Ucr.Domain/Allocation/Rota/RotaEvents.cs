using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation.Rota;

/// <summary>A working period was planned ahead: it stands in the rota.</summary>
/// <param name="Clinician">Who is to work.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="Rota">What the rota says.</param>
/// <param name="By">Who planned it, or brought the rota in.</param>
/// <param name="OccurredAt">When it was planned, UTC.</param>
public sealed record ShiftPlanned(StaffId Clinician, Instant StartsAt, RosteredShift Rota, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>
/// The rota says something else than before. What somebody changed on the shift itself since stays as they changed it,
/// unless the rota now says something else about that very thing.
/// </summary>
/// <param name="Rota">What the rota says now, whole.</param>
/// <param name="By">Who changed it, or brought the rota in.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ShiftPlanChanged(RosteredShift Rota, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>A planned working period will not be worked at all.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When that was known, UTC.</param>
public sealed record ShiftCancelled(UnavailableReason Reason, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>A clinician cannot be sent, for a time or for the rest of the shift.</summary>
/// <param name="Reason">Why.</param>
/// <param name="From">From when, UTC.</param>
/// <param name="Until">Until when, UTC; none for the rest of the shift.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When that was known, UTC.</param>
public sealed record ClinicianUnavailable(UnavailableReason Reason, Instant From, Instant? Until, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>A clinician can be sent again.</summary>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">From when, UTC.</param>
public sealed record ClinicianAvailableAgain(StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>A break was planned, or moved to another time.</summary>
/// <param name="Number">Which of the shift's breaks, counted from 1.</param>
/// <param name="From">Begins at the earliest, UTC.</param>
/// <param name="To">Begins at the latest, UTC.</param>
/// <param name="Minutes">How long.</param>
/// <param name="By">Who planned it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record BreakPlanned(int Number, Instant From, Instant To, int Minutes, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>A break was taken.</summary>
/// <param name="Number">Which of the shift's breaks, counted from 1.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When it began, UTC.</param>
public sealed record BreakTaken(int Number, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>What scarce kit a clinician carries from now on: the whole list. Custody of controlled drugs is another matter.</summary>
/// <param name="Kit">Keys: a bladder scanner, a lifting cushion.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record KitCarried(IReadOnlyList<string> Kit, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>Somebody allowed overtime after the end of the shift.</summary>
/// <param name="Minutes">How much in all; 0 takes it back.</param>
/// <param name="By">Who allowed it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record OvertimeAllowed(int Minutes, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>The shift is to end at another time, or somewhere else.</summary>
/// <param name="EndsAt">UTC.</param>
/// <param name="EndsIn">Where they must be in the end; none when that does not matter.</param>
/// <param name="By">Who changed it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ShiftEndChanged(Instant EndsAt, Place? EndsIn, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;

/// <summary>What the staff record says of the clinician was changed for this shift: everything it says, whole.</summary>
/// <param name="Capabilities">Keys of what they may do.</param>
/// <param name="Credentials">Registration, sign-off, dates and grades; null where the service keeps them elsewhere.</param>
/// <param name="About">What patients' wishes are matched with; null where nobody has said.</param>
/// <param name="By">Who changed it.</param>
/// <param name="OccurredAt">From when, UTC.</param>
public sealed record StaffRecordChanged(
    IReadOnlyList<string> Capabilities, Credentials? Credentials, AboutClinician? About, StaffId By, Instant OccurredAt) : IShiftEvent, IHumanAct;
