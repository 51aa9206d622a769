using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Visits.Attaching;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.Messages;

namespace Ucr.Domain.Outcomes;

/// <summary>What the facts of outcomes change.</summary>
internal static class OutcomeEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        OutcomeRecorded e => r with { Outcome = e.Result },
        ReferrerInformed => r with { ReferrerInformed = true },
        ReferralClosed e => (r with { Closure = e.Reason }).At(Stage.Closed, e.OccurredAt, e.By),
        AmbulanceRequestAcknowledged e => r with { CadNumber = e.CadNumber ?? r.CadNumber, Care = OfCare(r.Care, e) ?? r.Care },
        WithdrawalAcknowledged e => r with { WithdrawalRequested = false, Care = r.Care with { WithdrawalAnsweredAt = e.OccurredAt } },
        LaterOutcomeRecorded e => r with { Care = r.Care with { Later = [.. r.Care.Later, new(e.Kind, e.Yes, e.OccurredAt)] } },
        BreachExplained e => r with { Care = r.Care with { Breach = new(e.DueAt, e.Reason) } },
        _ => OfCare(r.Care, happened) is { } care ? r with { Care = care } : FeedbackSoFar.Apply(r, happened) ?? DeathEvolution.Apply(r, happened),
    };

    private static CareOfReferral? OfCare(CareOfReferral care, IReferralEvent happened) =>
        ActionEvolution.Apply(care, happened)
        ?? EmergencyEvolution.Apply(care, happened)
        ?? ResponderEvolution.Apply(care, happened)
        ?? OnwardEvolution.Apply(care, happened)
        ?? HandoverEvolution.Apply(care, happened)
        ?? MessageEvolution.Apply(care, happened)
        ?? AttachmentEvolution.Apply(care, happened);
}
