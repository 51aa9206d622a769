using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Assessing;

/// <summary>What was asked and answered, in words. What nobody asked says so.</summary>
internal static class AssessmentText
{
    /// <summary>The answers that were given, one a line; words that were typed are not among them.</summary>
    public static IEnumerable<string> Answered(TriageAssessment found, TriagePolicies policies) =>
        AssessmentFields.Groups(policies).SelectMany(group => group.Fields).Where(field => field.Shown(found) is not null).Select(field => $"{field.Label} {field.Shown(found)}");

    /// <summary>Every answer of a group with its words, "Not asked" where it is blank.</summary>
    /// <param name="group">The group.</param>
    /// <param name="found">What was found.</param>
    /// <param name="texts">The opened texts.</param>
    public static IEnumerable<ReferralPageModel.Fact> Facts(AssessmentGroup group, TriageAssessment found, IReadOnlyDictionary<Guid, string> texts) =>
        group.Fields.Where(field => field.Shape != AnswerShape.Words || field.Text(found) is not null).Select(field => new ReferralPageModel.Fact(field.Label, Value(field, found, texts)));

    /// <summary>Every group with how much of it was asked.</summary>
    public static IEnumerable<ReferralPageModel.FactGroup> Groups(TriageAssessment found, TriagePolicies policies, IReadOnlyDictionary<Guid, string> texts) =>
        from one in AssessmentFields.Groups(policies)
        let asked = one.Fields.Where(field => field.Shape != AnswerShape.Words).ToList()
        select new ReferralPageModel.FactGroup($"{one.Title}: {asked.Count(field => field.Shown(found) is not null)} of {asked.Count} asked", [.. Facts(one, found, texts)]);

    private static string Value(AssessmentField field, TriageAssessment found, IReadOnlyDictionary<Guid, string> texts) =>
        field.Text(found) is { } text ? texts.GetValueOrDefault(text.Id, "Erased") : field.Shown(found) ?? TriageText.Of(Domain.Intake.Answer.NotAsked);
}
