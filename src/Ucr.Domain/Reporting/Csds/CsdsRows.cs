namespace Ucr.Domain.Reporting.Csds;

/// <summary>A row of CYP101 with its CYP102: the referral, as it stands at the end of the period.</summary>
/// <param name="ServiceRequest">The referral.</param>
/// <param name="Received">Local date and time of receipt.</param>
/// <param name="SourceCode">SOURCE OF REFERRAL FOR COMMUNITY; null when it is not known.</param>
/// <param name="TeamType">SERVICE OR TEAM TYPE; null when it is not known.</param>
/// <param name="ClosedOn">Closing date; null while it is open.</param>
/// <param name="RejectedOn">Rejection date; null unless it was rejected.</param>
public sealed record ReferralRow(
    ReferralId ServiceRequest, LocalDateTime Received, string? SourceCode, string? TeamType, LocalDate? ClosedOn, LocalDate? RejectedOn);

/// <summary>A row of CYP104: one waiting time, with dates and times, because the two-hour figure is made of both (rule 51).</summary>
/// <param name="ServiceRequest">The referral.</param>
/// <param name="MeasurementType"><c>05</c>, <c>06</c> or <c>07</c>.</param>
/// <param name="Started">Local date and time.</param>
/// <param name="Ended">Local date and time; null while it waits.</param>
public sealed record WaitRow(ReferralId ServiceRequest, string MeasurementType, LocalDateTime Started, LocalDateTime? Ended);

/// <summary>A row of CYP201: one care contact.</summary>
/// <param name="Contact">Unique for the provider.</param>
/// <param name="ServiceRequest">The referral.</param>
/// <param name="Started">Local date and time.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM (COMMUNITY CARE).</param>
/// <param name="Attendance">ATTENDED OR DID NOT ATTEND, one character (rule 58).</param>
/// <param name="Minutes">Whole minutes; null while it lasts.</param>
public sealed record ContactRow(Guid Contact, ReferralId ServiceRequest, LocalDateTime Started, string Mechanism, string? Attendance, int? Minutes);

/// <summary>The rows of one file.</summary>
public sealed record CsdsRows(IReadOnlyList<ReferralRow> Referrals, IReadOnlyList<WaitRow> Waits, IReadOnlyList<ContactRow> Contacts)
{
    /// <summary>
    /// The rows of a period. A referral is in it from the month of its receipt to the month in which it ended: each open one
    /// every month (rule 52), what was entered in error never (rule 54). Contacts are those of the period.
    /// </summary>
    public static CsdsRows For(ReportingPeriod period, IEnumerable<CsdsCase> cases)
    {
        var exported = cases.Where(of => IsExported(of, period)).OrderBy(of => of.ReceivedAt).ThenBy(of => of.ServiceRequest.Value).ToList();
        return new(
            [.. exported.Select(Referral)],
            [.. exported.SelectMany(of => of.Waits.Where(wait => LocalTimes.Of(wait.StartedAt).Date <= period.Ends).Select(wait => Wait(of, wait)))],
            [.. exported.SelectMany(of => of.Contacts.Where(contact => period.Contains(LocalTimes.Of(contact.StartedAt).Date)).Select(contact => Contact(of, contact)))]);
    }

    /// <summary>Whether a file of the period has to carry a referral.</summary>
    public static bool IsExported(CsdsCase of, ReportingPeriod period) =>
        !of.Voided && of.ReceivedOn <= period.Ends && (of.EndedOn is null || of.EndedOn >= period.Starts);

    private static ReferralRow Referral(CsdsCase of) =>
        new(of.ServiceRequest, LocalTimes.Of(of.ReceivedAt), of.SourceCode, of.TeamType, of.ClosedOn, of.RejectedOn);

    private static WaitRow Wait(CsdsCase of, CsdsWait wait) =>
        new(of.ServiceRequest, wait.MeasurementType, LocalTimes.Of(wait.StartedAt), wait.StoppedAt is { } stopped ? LocalTimes.Of(stopped) : null);

    private static ContactRow Contact(CsdsCase of, CsdsContact contact) => new(
        contact.Id, of.ServiceRequest, LocalTimes.Of(contact.StartedAt), contact.Mechanism, AttendanceCode.Canonical(contact.Attendance), contact.Minutes);
}
