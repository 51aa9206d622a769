using Ucr.Domain.Clocks;

namespace Ucr.Domain.Visits;

/// <summary>
/// The clinician is with the patient, face to face, and has confirmed who they are: this stops the clock (clinical ruling
/// 14, rule 23). Taken at the door, after access was gained, and on the way, where nobody tapped the arrival.
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who is with the patient.</param>
/// <param name="Contact">The care contact's new id.</param>
/// <param name="IdentityConfirmed">The person is who we came for.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM; on a visit always <c>01</c>, face to face.</param>
/// <param name="Attendance">ATTENDED OR DID NOT ATTEND: <c>5</c> or <c>6</c>; <c>05</c> reads as <c>5</c> (rule 58).</param>
/// <param name="OccurredAt">When it began, UTC.</param>
public sealed record StartCareContact(
    VisitId Visit, StaffId Clinician, Guid Contact, bool IdentityConfirmed, string Mechanism, string Attendance, Instant OccurredAt) : IVisitCommand
{
    /// <summary>Nobody has checked who this is.</summary>
    public static readonly Refusal IdentityNotConfirmed =
        new("identity-not-confirmed", "Confirm who the person is before the contact starts.", nameof(IdentityConfirmed));

    /// <summary>The contact would lie before the clock that it should stop.</summary>
    public static readonly Refusal BeforeClockStart =
        new("time-before-clock-start", "The time lies before the clock started at the change of pathway. Check the time.", nameof(OccurredAt));

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.Stage switch
    {
        _ when OnTheVisit.Refused(visit, Clinician, context) is { } refusal => refusal,
        VisitStage.WithPatient when visit.Contact == Contact => [],
        not (VisitStage.OnTheWay or VisitStage.AtTheDoor or VisitStage.NoAccess) => Refusal.VisitNotThere(visit.Stage),
        _ when !IdentityConfirmed => IdentityNotConfirmed,
        _ when Contact == Guid.Empty => Refusal.Missing(nameof(Contact), "The contact needs an id."),
        _ when !string.Equals(Code(Mechanism, 2), "01", StringComparison.Ordinal) =>
            Refusal.Impossible(nameof(Mechanism), "A contact on a visit is face to face: 01."),
        _ when Code(Attendance, 1) is not ("5" or "6") =>
            Refusal.Impossible(nameof(Attendance), "The patient was seen: 5, or 6 when they were late. Use 'Cannot get in' when nobody was seen."),
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when served.Any(referral => referral.Clock is { Runs: true } clock && ClockRule.StopAt(clock, OccurredAt) is null) => BeforeClockStart,
        _ => [new CareContactStarted(Contact, Clinician, "01", Code(Attendance, 1), context.By.Id, OccurredAt)],
    };

    private static string Code(string? typed, int length) => (typed ?? "").Trim().TrimStart('0').PadLeft(length, '0');
}
