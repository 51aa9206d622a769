using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Visits.Reading;

/// <summary>A visit as its clinician's card shows it.</summary>
public static class VisitCards
{
    /// <summary>The card.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="referral">The first referral that it serves.</param>
    /// <param name="identity">Who it is to; null when nobody may know any more.</param>
    /// <param name="texts">The opened texts of the referral's alerts.</param>
    /// <param name="warnings">What must be seen before anybody goes.</param>
    /// <param name="clinician">Whose card it is.</param>
    /// <param name="settings">The provider's rules.</param>
    public static VisitCardModel Of(
        Visit visit, Referral referral, PatientIdentity? identity, IReadOnlyDictionary<Guid, string> texts, IReadOnlyList<string> warnings, StaffId clinician, ServiceSettings settings) => new(
        visit.Id.Value,
        referral.Reference,
        NextFor(visit, clinician),
        PatientWords.Banner(identity, referral),
        BoardRows.NeedWords(referral.Need, settings),
        IntakeWords.Of(referral.Source),
        PatientWords.Address(identity),
        PatientWords.Postcode(identity))
        {
            Clock = referral.Clock is { AbandonedAt: null } clock ? BoardRows.FaceOf(clock, settings) : null,
            Told = referral.Narrative is { } told ? texts.GetValueOrDefault(told.Id) : null,
            Telephone = PatientWords.Telephone(identity),
            Access = PatientWords.Access(referral, identity, texts),
            KeySafe = identity?.KeySafe,
            Hazards = warnings,
            Found = referral.Triage.Assessment,
            Observed = referral.Triage.Observed,
            Attachments = [.. referral.Care.Attachments.Where(kept => !kept.InError).Select(kept => (kept.Id, texts.GetValueOrDefault(kept.Shows.Id, "Attachment")))],
            StepsDoneAt = DoneAt(visit, clinician),
        };

    /// <summary>The clinician's next step.</summary>
    public static VisitStep NextFor(Visit visit, StaffId clinician) => (visit.Stage, visit.SlotOf(clinician)) switch
    {
        (VisitStage.Ended or VisitStage.Cancelled, _) or (_, null) => VisitStep.Finished,
        (VisitStage.WithPatient, { AcceptedAt: not null }) => VisitStep.RecordOutcome,
        (_, { AcceptedAt: null }) => VisitStep.Accept,
        (VisitStage.NoAccess, _) or (_, { ArrivedAt: not null }) => VisitStep.WithThePatient,
        (_, { SetOffAt: not null }) => VisitStep.AtTheDoor,
        _ => VisitStep.SetOff,
    };

    private static IReadOnlyList<Instant?> DoneAt(Visit visit, StaffId clinician)
    {
        var slot = visit.SlotOf(clinician);
        return [slot?.AcceptedAt, slot?.SetOffAt, slot?.ArrivedAt, visit.ContactStartedAt, visit.Stage == VisitStage.Ended ? visit.StageSince : null];
    }
}
