using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Queue;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Board;

/// <summary>Makes a row of what is known: the referral, its open visit, and who it is about.</summary>
public static class BoardRows
{
    // Within one version of the referral, the visit's own version orders rows; it stays far below this.
    private const long VersionsOfAVisit = 10_000;

    /// <summary>The row of a referral.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="visit">Its open visit; null when it has none.</param>
    /// <param name="identity">Who it is about; null when nobody may know any more.</param>
    /// <param name="settings">The provider's rules.</param>
    /// <param name="staff">Names of staff.</param>
    /// <param name="place">Its place in the queue.</param>
    public static BoardRowModel Of(Referral referral, Visit? visit, PatientIdentity? identity, ServiceSettings settings, StaffNames staff, QueuePlace place) => new(
        referral.Reference,
        (referral.Version * VersionsOfAVisit) + (visit?.Version ?? 0),
        StageOf(referral, visit),
        referral.ReceivedAt,
        FaceOf(referral.Clock, settings),
        new(identity?.FamilyName, identity?.GivenName, identity?.Title),
        identity?.NhsNumber,
        referral.AgeInYears,
        NeedWords(referral.Need, settings),
        IntakeWords.Of(referral.Source),
        referral.Locality ?? "Not known",
        identity?.WhereNow?.Postcode ?? identity?.Postcode ?? "Not known",
        (int)place.Urgency + 1)
    {
        Place = place,
        Who = Crew(visit, staff),
        WhoNote = visit?.Stage == VisitStage.Allocated ? "Not accepted yet" : AnswersFor(referral, visit, settings, staff),
        Message = referral.Care.Messages.Any(message => message is { To: MessageTo.Desk, IsUnread: true }),
        Alert = AlertOf(referral, visit is null ? [] : [visit], settings),
    };

    /// <summary>Where a referral stands on the board.</summary>
    public static BoardStage StageOf(Referral referral, Visit? visit) => (referral.Stage, visit?.Stage) switch
    {
        (Stage.Closed, _) => BoardStage.Done,
        (Stage.AwaitingTriage, _) => BoardStage.NeedsTriage,
        (Stage.AwaitingReceiver, _) => BoardStage.Redirected,
        (Stage.AwaitingAmbulance, _) => BoardStage.AwaitingAmbulance,
        (_, VisitStage.NoAccess) => BoardStage.NoAccess,
        (_, VisitStage.WithPatient) => BoardStage.WithPatient,
        (Stage.Seen, null) => BoardStage.OutcomeOwed,
        (_, VisitStage.OnTheWay or VisitStage.AtTheDoor) => BoardStage.OnTheWay,
        (_, VisitStage.Allocated or VisitStage.Accepted) => BoardStage.Allocated,
        _ => BoardStage.ToAllocate,
    };

    /// <summary>The clock as screens show it, by the rules that held when it started; null before there is one.</summary>
    public static ClockFace? FaceOf(ResponseClock? clock, ServiceSettings settings) => clock is null ? null : new(
        clock.StartedAt,
        clock.DueAt,
        clock.StoppedAt,
        clock.Standard == ResponseStandard.TwoDay ? "2d" : "2h",
        (int)settings.At(clock.StartedAt).Clocks.DueSoon(clock.Standard).TotalSeconds);

    /// <summary>A need in the service's own words, the newest it has for it; its key where it never had any.</summary>
    public static string NeedWords(NeedKey need, ServiceSettings settings) =>
        settings.Changes.Select(change => change.Policies).Prepend(ServicePolicies.Default)
            .Select(policies => policies.Triage.Conditions.FirstOrDefault(condition => condition.Key == need)?.Words)
            .LastOrDefault(words => words is not null) ?? need.Value;

    /// <summary>A need in the words of some policies; its key where they have none for it.</summary>
    public static string NeedWords(NeedKey need, ServicePolicies policies) =>
        policies.Triage.Conditions.FirstOrDefault(condition => condition.Key == need)?.Words ?? need.Value;

    private static string? Crew(Visit? visit, StaffNames staff)
    {
        var names = visit?.Crew.Where(slot => slot.Clinician is not null).Select(slot => staff.Of(slot.Clinician!.Value)).ToList();
        return names is { Count: > 0 } ? string.Join(" and ", names) : null;
    }

    /// <summary>Who answers for it where nobody goes, or where that is somebody else (clinical ruling 22); null where the column says it already.</summary>
    private static string? AnswersFor(Referral referral, Visit? visit, ServiceSettings settings, StaffNames staff) =>
        Accountable.For(referral, visit is null ? [] : [visit], settings) is { } accountable && visit?.SlotOf(accountable.Who) is null
            ? $"{Referrals.Reading.AccountableShown.NameOf(accountable, staff)} answers"
            : null;

    /// <summary>Rows are shared by everybody who may see the board: a covert call stands in the desk's list of escalations, never here.</summary>
    private static string? AlertOf(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        referral.WithdrawalRequested ? "The sender asks for it back"
        : referral.Replies.Open is { Last: not null } ? $"{Referrals.Replying.NotTold.Who(referral.Source)} has not been told"
        : referral.Safety.Danger && referral.Stage == Stage.AwaitingTriage ? "Danger sign: ring 999 first"
        : referral.Escalations.LastOrDefault(raised => raised.IsUnanswered && raised.Kind is not (EscalationKind.DueSoon or EscalationKind.Duress) && EscalationCause.Stands(raised, referral, visits, settings)) is { } open ? EscalationText.Of(open.Kind)
        : null;
}
