namespace Ucr.Domain.Triage;

/// <summary>Why somebody is handed over by a live warm transfer (clinical ruling 8).</summary>
public enum TransferReason
{
    /// <summary>Under 18.</summary>
    UnderEighteen,

    /// <summary>Pregnant.</summary>
    Pregnant,

    /// <summary>Suicidal.</summary>
    Suicidal,

    /// <summary>Acutely mentally ill.</summary>
    AcutelyMentallyIll,
}

/// <summary>Whom they are handed over to.</summary>
public enum TransferTo
{
    /// <summary>999.</summary>
    Ambulance999,

    /// <summary>111, option 2.</summary>
    Nhs111Option2,

    /// <summary>The local crisis line.</summary>
    CrisisLine,

    /// <summary>Another service that answers at once.</summary>
    Other,
}

/// <summary>A live warm transfer began: its owner stays on the line until somebody has taken over (clinical ruling 8).</summary>
/// <param name="Reason">Why.</param>
/// <param name="To">To whom.</param>
/// <param name="Owner">Who stays on the line.</param>
/// <param name="By">Who started it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record WarmTransferStarted(TransferReason Reason, TransferTo To, StaffId Owner, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Somebody at the other end took over, on the line: from here on it is theirs.</summary>
/// <param name="Receiver">Who took over, by name and service.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record WarmTransferCompleted(FreeText Receiver, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Nobody took over: it is still ours.</summary>
/// <param name="Why">What happened.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record WarmTransferFailed(FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
