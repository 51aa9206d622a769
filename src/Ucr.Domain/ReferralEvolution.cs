using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Facts;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Handovers;

namespace Ucr.Domain;

/// <summary>
/// How each fact changes a referral. Each step of the path knows its own facts and answers null to the others; no fact is
/// without a step.
/// </summary>
internal static class ReferralEvolution
{
    public static Referral Evolve(Referral? current, IReferralEvent happened) => Waits.After(Changed(current, happened), happened);

    /// <summary>Moves to a stage.</summary>
    public static Referral At(this Referral referral, Stage stage, Instant since, StaffId? by) =>
        referral with { Stage = stage, StageSince = since, StageBy = by };

    private static Referral Changed(Referral? current, IReferralEvent happened) => (current, happened) switch
    {
        (null, ReferralReceived e) => IntakeEvolution.Received(e),
        (null, HistoryImported e) => HistoryEvolution.Imported(e),
        (null, _) or (_, ReferralReceived or HistoryImported) => throw Impossible(current, happened),
        ({ } referral, _) => OwedReplies.After(HandoverEvolution.Owned(ByStep(referral, happened) ?? throw Impossible(current, happened), happened), happened),
    };

    private static Referral? ByStep(Referral referral, IReferralEvent happened) =>
        IntakeEvolution.Apply(referral, happened)
        ?? ReplyEvolution.Apply(referral, happened)
        ?? HistoryEvolution.Apply(referral, happened)
        ?? TriageEvolution.Apply(referral, happened)
        ?? ClockEvolution.Apply(referral, happened)
        ?? TimingEvolution.Apply(referral, happened)
        ?? EscalationEvolution.Apply(referral, happened)
        ?? VisitsOfReferral.Apply(referral, happened)
        ?? OutcomeEvolution.Apply(referral, happened);

    private static UnreachableException Impossible(Referral? current, IReferralEvent happened) =>
        new($"{happened.GetType().Name} cannot follow {current?.Stage.ToString() ?? "nothing"}.");
}
