using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Criteria;
using static Ucr.Server.Pages.Referrals.Assessing.AssessmentField;

namespace Ucr.Server.Pages.Referrals.Assessing;

/// <summary>How the person is.</summary>
internal static class PictureFields
{
    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static IReadOnlyList<AssessmentField> All { get; } =
    [
        Whole("frailty", "Clinical Frailty Scale", found => found.Picture.Frailty, (found, value) => found with { Picture = found.Picture with { Frailty = value } }) with { Hint = "1 to 9, where 9 is terminally ill. Leave it blank when nobody scored it." },
        OneOf("warningTool", "Early warning score", AssessmentLists.Tools, found => found.Picture.EarlyWarning?.Tool, (found, value) => Scored(found, score => score with { Tool = value })),
        Whole("warningScore", "Its score", found => found.Picture.EarlyWarning is { Score: >= 0 } score ? score.Score : null, (found, value) => Scored(found, score => score with { Score = value })) with { Hint = "0 to 20" },
        new("warningAt", "When was it taken?", AnswerShape.Number)
        {
            Hint = "As 2026-11-22T14:05, London time",
            Read = found => found.Picture.EarlyWarning is { } score && score.TakenAt != default ? Typed.Format(score.TakenAt.InZone(LondonDays.Zone).LocalDateTime) : null,
            Write = (found, typed) => Typed.Parse(typed.Trim()) is { Success: true } time ? Scored(found, score => score with { TakenAt = time.Value.InZoneLeniently(LondonDays.Zone).ToInstant() }) : null,
        },
        OneOf("warningSource", "Who took it?", AssessmentLists.Sources, found => found.Picture.EarlyWarning?.Source, (found, value) => Scored(found, score => score with { Source = value })),
        OneOf("allergies", "Allergies", AssessmentLists.Allergies, found => found.Picture.Allergies == Allergies.NotAsked ? null : found.Picture.Allergies, (found, value) => found with { Picture = found.Picture with { Allergies = value } }),
        Written("allergicTo", "Allergic to what?", found => found.Picture.AllergicTo, (found, text) => found with { Picture = found.Picture with { AllergicTo = text } }),
        .. Said("timeCritical", "Medicines that must be on time?", "Which? Insulin, Parkinson's, epilepsy …", found => found.Picture.TimeCriticalMedicines, (found, said) => found with { Picture = found.Picture with { TimeCriticalMedicines = said } }),
        .. Said("oxygen", "Oxygen at home?", "How much, and how?", found => found.Picture.Oxygen, (found, said) => found with { Picture = found.Picture with { Oxygen = said } }),
        .. Said("infection", "An infection that we must know of?", "Which, and what to wear?", found => found.Picture.Infection, (found, said) => found with { Picture = found.Picture with { Infection = said } }),
    ];

    /// <summary>A score that nobody has read out is -1 until it is typed: the decider refuses it.</summary>
    private static TriageAssessment Scored(TriageAssessment found, Func<EarlyWarning, EarlyWarning> change) =>
        found with { Picture = found.Picture with { EarlyWarning = change(found.Picture.EarlyWarning ?? new(WarningTool.News2, -1, default, ReadingSource.Referrer)) } };
}
