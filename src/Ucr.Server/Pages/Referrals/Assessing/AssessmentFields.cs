using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using static Ucr.Server.Pages.Referrals.Assessing.AssessmentField;

namespace Ucr.Server.Pages.Referrals.Assessing;

/// <summary>Every answer of the structured triage, in groups (clinical ruling 10). The red flags and the exclusions are the service's own.</summary>
internal static class AssessmentFields
{
    /// <summary>Every group, with the questions of the service's settings.</summary>
    public static IReadOnlyList<AssessmentGroup> Groups(TriagePolicies policies) =>
    [
        new("flags", "Danger signs",
        [
            .. policies.RedFlags.Select(flag => Asked($"flag_{flag.Key}", flag.Words, found => found.RedFlags.To(flag.Key), (found, answer) => found with { RedFlags = Put(found.RedFlags, flag.Key, answer) })),
            .. Said("sepsisSigns", "Any sign of sepsis, as you find them?", "What was found?", found => found.Picture.SepsisSigns, (found, said) => found with { Picture = found.Picture with { SepsisSigns = said } }),
            Asked("headInjury", "Did they hit their head?", found => found.Picture.HeadInjury, (found, answer) => found with { Picture = found.Picture with { HeadInjury = answer } }),
            .. Said("anticoagulant", "Do they take a blood thinner?", "Which one?", found => found.Picture.Anticoagulant, (found, said) => found with { Picture = found.Picture with { Anticoagulant = said } }),
        ]),
        new("criteria", "Is the service for them?",
        [
            Asked("inArea", "Are they in our area?", found => found.Criteria.InArea, (found, answer) => found with { Criteria = found.Criteria with { InArea = answer } }),
            OneOf("residence", "Where do they live?", AssessmentLists.Residences, found => found.Criteria.Residence, (found, value) => found with { Criteria = found.Criteria with { Residence = value } }),
            Asked("fromWard", "Are they on a hospital ward now?", found => found.Criteria.FromWard, (found, answer) => found with { Criteria = found.Criteria with { FromWard = answer } }),
            Asked("pregnant", "Are they pregnant?", found => found.Criteria.Pregnant, (found, answer) => found with { Criteria = found.Criteria with { Pregnant = answer } }),
            Asked("suicidal", "Suicidal, or acutely mentally ill?", found => found.Criteria.SuicidalOrAcutelyIll, (found, answer) => found with { Criteria = found.Criteria with { SuicidalOrAcutelyIll = answer } }),
            .. policies.Exclusions.Select(one => Asked($"not_{one.Key}", $"{one.Words}?", found => found.Exclusions.To(one.Key), (found, answer) => found with { Exclusions = Put(found.Exclusions, one.Key, answer) }) with { Hint = $"Yes: {one.GoesTo}" }),
        ]),
        new("picture", "How they are", [.. PictureFields.All]),
        new("communication", "Reaching and moving them", [.. AroundFields.Communication]),
        new("plans", "Plans and wishes", [.. AroundFields.Plans]),
        new("people", "Who is around them", [.. AroundFields.People]),
    ];

    private static IReadOnlyList<KeyedAnswer> Put(IReadOnlyList<KeyedAnswer> answers, string key, Answer answer) => new KeyedAnswer[] { new(key, answer) }.Or(answers);
}
