namespace Ucr.Domain.Reporting.Csds;

/// <summary>What an export needs to know of one referral. Who it is about stays in the patient record.</summary>
/// <param name="ServiceRequest">The referral's own id.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record CsdsCase(ReferralId ServiceRequest, Instant ReceivedAt)
{
    /// <summary>SOURCE OF REFERRAL FOR COMMUNITY; null when it is not known.</summary>
    public string? SourceCode { get; init; }

    /// <summary>SERVICE OR TEAM TYPE of whoever responded; null when it is not known.</summary>
    public string? TeamType { get; init; }

    /// <summary>Every waiting time: one for each clock.</summary>
    public IReadOnlyList<CsdsWait> Waits { get; init; } = [];

    /// <summary>Every care contact, attended or not.</summary>
    public IReadOnlyList<CsdsContact> Contacts { get; init; } = [];

    /// <summary>Closing date, local; null while it is open.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>Rejection date, local; null unless it was rejected.</summary>
    public LocalDate? RejectedOn { get; init; }

    /// <summary>Discharge date, local; null while the person is in the service's care.</summary>
    public LocalDate? DischargedOn { get; init; }

    /// <summary>Entered in error: never exported, not even as a closure (rule 54).</summary>
    public bool Voided { get; init; }

    /// <summary>Receipt by the calendar of London.</summary>
    public LocalDate ReceivedOn => LocalTimes.Of(ReceivedAt).Date;

    /// <summary>Last day on which it was open; null while it is.</summary>
    public LocalDate? EndedOn => ClosedOn ?? RejectedOn;
}

/// <summary>One waiting time.</summary>
/// <param name="MeasurementType">WAITING TIME MEASUREMENT TYPE (COMMUNITY CARE): <c>05</c>, <c>06</c> or <c>07</c>.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="StoppedAt">UTC; null when nobody has been with the person.</param>
public sealed record CsdsWait(string MeasurementType, Instant StartedAt, Instant? StoppedAt = null);

/// <summary>One care contact.</summary>
/// <param name="Id">Unique for the provider, in all months (rule 55).</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM (COMMUNITY CARE); <c>01</c> is face to face.</param>
/// <param name="Attendance">ATTENDED OR DID NOT ATTEND, padded or not.</param>
/// <param name="Minutes">How long it lasted, whole minutes; null while it lasts.</param>
public sealed record CsdsContact(Guid Id, Instant StartedAt, string Mechanism, string Attendance, int? Minutes = null)
{
    /// <summary>Attended and face to face: what can stop a clock (rule 23).</summary>
    public bool IsResponse => string.Equals(Mechanism, "01", StringComparison.Ordinal) && AttendanceCode.IsAttended(Attendance);
}
