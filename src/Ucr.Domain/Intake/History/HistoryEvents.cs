namespace Ucr.Domain.Intake.History;

/// <summary>A referral was brought in with what had become of it elsewhere or on paper.</summary>
/// <param name="ReferralId">The referral's own id.</param>
/// <param name="Reference">What people call it here: <c>UCR-24601</c>.</param>
/// <param name="Patient">Whom it is about.</param>
/// <param name="Message">The line that it came in.</param>
/// <param name="History">What became of it.</param>
/// <param name="Digest">Keyed hash of everything that the line says, however it is written: the same again changes nothing.</param>
/// <param name="By">Who brought it in.</param>
/// <param name="OccurredAt">When it was received then, UTC.</param>
public sealed record HistoryImported(
    ReferralId ReferralId, string Reference, PatientId Patient, ReceivedMessage Message, HistoryOfReferral History, string Digest, StaffId By, Instant OccurredAt)
    : IReferralEvent, IHumanAct;

/// <summary>What was brought in was wrong, and its sender has put it right. The old version stays in the history.</summary>
/// <param name="Patient">Whom it is about.</param>
/// <param name="Message">The line that says so; its words say why.</param>
/// <param name="History">What became of it.</param>
/// <param name="Digest">Keyed hash of everything that the line says.</param>
/// <param name="By">Who brought it in.</param>
/// <param name="OccurredAt">When the correction came, UTC.</param>
public sealed record HistoryCorrected(PatientId Patient, ReceivedMessage Message, HistoryOfReferral History, string Digest, StaffId By, Instant OccurredAt)
    : IReferralEvent, IHumanAct;
