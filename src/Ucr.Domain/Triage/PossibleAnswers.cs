using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Triage;

/// <summary>What answers can be.</summary>
internal static class PossibleAnswers
{
    /// <summary>The refusal when an answer cannot be right; null when all can.</summary>
    public static Refusal? Refused(TriageAssessment found, DecisionContext context) => found switch
    {
        { Picture.Frailty: < 1 or > 9 } =>
            Refusal.Impossible(nameof(ClinicalPicture.Frailty), "The Clinical Frailty Scale goes from 1 to 9. Leave it blank when nobody scored it."),
        { Picture.EarlyWarning.Score: < 0 or > 20 } => Refusal.Impossible(nameof(ClinicalPicture.EarlyWarning), "The score goes from 0 to 20."),
        { Picture.EarlyWarning.TakenAt: var taken } when taken > context.Now => Refusal.InTheFuture(nameof(ClinicalPicture.EarlyWarning)),
        { Communication.WeightKg: < 1 or > 500 } => Refusal.Impossible(nameof(CommunicationNeeds.WeightKg), "Give the weight in whole kilograms, 1 to 500."),
        { Visit: { } needs } when PossibleNeeds.Refused(needs, nameof(TriageAssessment.Visit)) is { } refusal => refusal,
        _ when Unknown(found.RedFlags, context.Policies.Triage.RedFlags.Select(flag => flag.Key)) =>
            Refusal.Impossible(nameof(TriageAssessment.RedFlags), "The service does not ask this question. Reload to see its questions."),
        _ when Unknown(found.Exclusions, context.Policies.Triage.Exclusions.Select(exclusion => exclusion.Key)) =>
            Refusal.Impossible(nameof(TriageAssessment.Exclusions), "The service does not have this exclusion. Reload to see its list."),
        _ => null,
    };

    private static bool Unknown(IEnumerable<KeyedAnswer> answers, IEnumerable<string> keys) =>
        answers.Select(answer => answer.Key).Except(keys, StringComparer.Ordinal).Any();
}
