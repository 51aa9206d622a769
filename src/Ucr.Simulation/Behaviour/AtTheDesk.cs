using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using Ucr.Simulation.Demand;
using Ucr.Simulation.Staff;

namespace Ucr.Simulation.Behaviour;

/// <summary>Triage clinicians, and the calls that come in while people wait.</summary>
internal sealed class AtTheDesk(Acts acts, Habits habits, Seen seen, IReadOnlyList<NeedProfile> needs)
{
    private Fate Fate => acts.Fate;

    public void Act(Referral referral)
    {
        switch (referral.Stage)
        {
            case Stage.AwaitingTriage: Triage(referral); break;
            case Stage.AwaitingReceiver: Receiver(referral); break;
            case Stage.AwaitingAmbulance: Ambulance(referral); break;
            case Stage.Accepted: Waiting(referral); break;
            case Stage.Seen: WriteUp(referral); break;
        }
    }

    private void Triage(Referral referral)
    {
        var key = $"triage/{referral.Id}";
        if (referral.Source == ReferralSource.Hospital && referral.Triage.Assessment.Criteria.FromWard == Answer.NotAsked)
        {
            acts.After($"{key}/ward", Desk.TriageClinician, referral.WaitsForTriageSince, habits.Triage, at => new RecordTriage(
                referral.Id, new() { Criteria = new(FromWard: Answer.No) }, at));
            return;
        }

        var draw = referral.WaitsForTriageSince == referral.ReceivedAt ? Fate.Draw($"{key}/decision") : 1;
        acts.After(key, Desk.TriageClinician, referral.WaitsForTriageSince, habits.Triage, at => draw switch
        {
            _ when draw < habits.Rejected => new RejectReferral(
                referral.Id, RejectionReason.Inappropriate, acts.Words(key, "Needs a planned appointment, not an urgent visit. Signposted."), at, "not_our_need", "Their general practice"),
            _ when draw < habits.Rejected + habits.Redirected => new RedirectReferral(
                referral.Id, "District nursing", acts.Words(key, "Known to the district nurses, who visit today."), at),
            _ => Accept(referral, key, at),
        });
    }

    private AcceptReferral Accept(Referral referral, string key, Instant at)
    {
        var profile = NeedProfile.Of(referral.Need, needs);
        var standard = Fate.Happens($"{key}/two-day", profile.TwoDay) ? ResponseStandard.TwoDay : ResponseStandard.TwoHour;
        var urgency = Fate.Weighted($"{key}/urgency", [(ClinicalUrgency.RiskToLife, 2), (ClinicalUrgency.High, 23), (ClinicalUrgency.Usual, 75)]);
        var people = Fate.Happens($"{key}/two-people", profile.TwoPeople) ? 2 : 1;
        return new(
            referral.Id, standard, urgency, profile.Need, new(profile.Capabilities, people, profile.Minutes),
            acts.Words(key, "Risk of admission without a visit; safe to wait at home."), null, at);
    }

    private void Receiver(Referral referral)
    {
        var key = $"receiver/{referral.Id}";
        var accepted = !Fate.Happens($"{key}/refused", habits.RedirectRefused);
        acts.After(key, Desk.TriageClinician, referral.StageSince, habits.RedirectAnswer, at => new RecordRedirectAnswer(
            referral.Id, accepted, acts.Words(key, accepted ? "The district nurse in charge" : "No visit left today."), at));
    }

    private void Ambulance(Referral referral) => acts.After(
        $"crew/{referral.Id}", Desk.TriageClinician, referral.StageSince, habits.Ambulance,
        at => new RecordAmbulanceCrew(referral.Id, ClosureReason.Conveyed, at));

    private void Waiting(Referral referral)
    {
        var key = $"waiting/{referral.Id}";
        if (referral.OpenVisits.Count == 0)
        {
            acts.After($"{key}/visit", Desk.Dispatcher, referral.StageSince, habits.PlanVisit, at => new PlanVisit(
                new(Fate.Id($"visit/{referral.Id}")), [referral.Id], VisitPurpose.Crisis, null, null, at));
        }

        var call = Fate.Draw(key);
        if (seen.VisitsOf(referral).Any(visit => visit.Stage is VisitStage.AtTheDoor or VisitStage.NoAccess or VisitStage.WithPatient))
        {
            return;
        }

        if (call < habits.DeclinedByPatient)
        {
            acts.After($"{key}/declined", Desk.TriageClinician, referral.StageSince, habits.Decline, at => new CloseReferral(
                referral.Id, ClosureReason.Declined, DeclinedBy.Patient, acts.Words(key, "Feels better and wants nobody to come."), at));
        }
        else if (call < habits.DeclinedByPatient + habits.Upgraded)
        {
            acts.After($"{key}/emergency", Desk.TriageClinician, referral.StageSince, habits.Emergency, at => new RaiseEmergency(
                referral.Id, null, Desk.TriageClinician.Id, acts.Words(key, "Rang back: worse, short of breath at rest."), at));
        }
    }

    private void WriteUp(Referral referral)
    {
        if (referral.Outcome is not { } outcome || referral.OpenVisits.Count > 0)
        {
            return;
        }

        var key = $"write-up/{referral.Id}";
        var seenUntil = referral.StageSince + Duration.FromSeconds((long)(habits.WritesAfterMinutes * 60));
        if (!referral.ReferrerInformed)
        {
            acts.After($"{key}/informed", Desk.TriageClinician, seenUntil, habits.WriteUp, at => new InformReferrer(referral.Id, "by telephone", at));
            return;
        }

        if (referral.Care.Onward.FirstOrDefault(one => one.IsLoose) is { } onward)
        {
            acts.After($"{key}/onward/{onward.To}", Desk.TriageClinician, seenUntil, habits.WriteUp, at => new RecordOnwardAnswer(
                referral.Id, onward.To, OnwardState.Accepted, acts.Words(key, "The nurse in charge took it."), at));
            return;
        }

        acts.After($"{key}/closed", Desk.TriageClinician, seenUntil + Duration.FromSeconds((long)(habits.WriteUp.Most * 60)), habits.WriteUp, at =>
            new CloseReferral(referral.Id, ReasonOf(outcome), null, null, at));
    }

    private static ClosureReason ReasonOf(OutcomeResult outcome) => outcome switch
    {
        OutcomeResult.ReferredOn => ClosureReason.Onward,
        OutcomeResult.Conveyed => ClosureReason.Conveyed,
        OutcomeResult.Died => ClosureReason.Died,
        _ => ClosureReason.TreatmentCompleted,
    };
}
