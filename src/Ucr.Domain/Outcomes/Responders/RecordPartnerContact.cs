using Ucr.Domain.Clocks;

namespace Ucr.Domain.Outcomes.Responders;

/// <summary>
/// Another provider's team was with the person: district nurses, the GP out of hours. Attended and face to face it stops our
/// clock, and organisation and team stay beside it (rule 36); by telephone it does not (rule 24).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Organisation">Who responded.</param>
/// <param name="Team">The team, in words.</param>
/// <param name="Contact">The care contact's new id.</param>
/// <param name="IdentityConfirmed">They made sure who the person is.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM, <c>01</c> face to face.</param>
/// <param name="Attendance">ATTENDED OR DID NOT ATTEND.</param>
/// <param name="OccurredAt">When the contact began, UTC.</param>
public sealed record RecordPartnerContact(
    ReferralId Referral, OdsCode Organisation, string Team, Guid Contact, bool IdentityConfirmed, string Mechanism, string Attendance, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients && !context.By.Dispatches => Refusal.NotYoursToRecord,
        _ when referral.Care.ByOthers.Contains(Contact) => [],
        not { Stage: Stage.Accepted or Stage.Seen } => NotWaitingForTriage.Refused(referral) ?? Refusal.NotTriaged,
        _ when Required.Words(Team, nameof(Team), "Name the team.") is { } refusal => refusal,
        _ when Contact == Guid.Empty => Refusal.Missing(nameof(Contact), "The contact needs an id."),
        _ when IsAttended && !IdentityConfirmed => Visits.StartCareContact.IdentityNotConfirmed,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new PartnerContactRecorded(Organisation, Team, Contact, Mechanism, Attendance, context.By.Id, OccurredAt), .. Stopped(referral, context)],
    };

    private bool IsAttended => Mechanism is "01" && Attendance is ("5" or "6");

    private IEnumerable<ClockStopped> Stopped(Referral referral, DecisionContext context) =>
        IsAttended && referral.Clock is { Runs: true } clock && ClockRule.StopAt(clock, OccurredAt) is { } stops
            ? [new(stops, default, Contact, context.Settings.At(OccurredAt).Named("another-providers-contact"))]
            : [];
}
