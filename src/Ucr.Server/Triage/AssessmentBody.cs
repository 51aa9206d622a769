using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Values;
using Ucr.Server.Api;

namespace Ucr.Server.Triage;

/// <summary>An answer with words beside it, as typed.</summary>
public sealed record SaidBody(Answer Answer = Answer.NotAsked, string? Words = null)
{
    internal static Stated Of(SaidBody? said) => said is null ? Stated.NotAsked : new(said.Answer, CommandSending.TypedOrNone(said.Words));
}

/// <summary>A plan, as typed.</summary>
public sealed record PlanBody(Answer InPlace = Answer.NotAsked, Answer Seen = Answer.NotAsked, string? Where = null)
{
    internal static PlanSeen Of(PlanBody? plan) => plan is null ? PlanSeen.NotAsked : new(plan.InPlace, plan.Seen, CommandSending.TypedOrNone(plan.Where));
}

/// <summary>The structured triage by HTTP: what is left out was not asked, and keeps what was known.</summary>
public sealed record AssessmentBody : CommandBody
{
    /// <summary>Whether the service is for this person.</summary>
    public CriteriaFacts? Criteria { get; init; }

    /// <summary>Answers to red-flag questions, by key.</summary>
    public IReadOnlyDictionary<string, Answer>? RedFlags { get; init; }

    /// <summary>Answers to exclusions, by key.</summary>
    public IReadOnlyDictionary<string, Answer>? Exclusions { get; init; }

    /// <summary>NEWS2 or RESTORE2.</summary>
    public EarlyWarning? EarlyWarning { get; init; }

    /// <summary>Clinical Frailty Scale, 1 to 9.</summary>
    public int? Frailty { get; init; }

    /// <summary>Known, none, not asked.</summary>
    public Allergies Allergies { get; init; }

    /// <summary>To what.</summary>
    public string? AllergicTo { get; init; }

    /// <summary>Hit their head.</summary>
    public Answer HeadInjury { get; init; }

    /// <summary>Statements by name: anticoagulant, sepsisSigns, timeCriticalMedicines, oxygen, infection, interpreter, accessibleInformation, hearing, sight, carer, carerNeed, caseManaged.</summary>
    public IReadOnlyDictionary<string, SaidBody>? Said { get; init; }

    /// <summary>Plans by name: respect, dnacpr, carePlan, anticipatory.</summary>
    public IReadOnlyDictionary<string, PlanBody>? Plans { get; init; }

    /// <summary>How they move.</summary>
    public Mobility? Mobility { get; init; }

    /// <summary>Whole kilograms.</summary>
    public int? WeightKg { get; init; }

    /// <summary>Preferred place of care.</summary>
    public PreferredPlace? PlaceOfCare { get; init; }

    /// <summary>Preferred place of death.</summary>
    public PreferredPlace? PlaceOfDeath { get; init; }

    /// <summary>Named co-ordinator.</summary>
    public string? Coordinator { get; init; }

    /// <summary>What the visit needs.</summary>
    public VisitNeeds? Visit { get; init; }

    internal TriageAssessment Found() => new()
    {
        Criteria = Criteria ?? new(),
        RedFlags = Keyed(RedFlags),
        Exclusions = Keyed(Exclusions),
        Picture = Picture(),
        Communication = new(SaidOf("interpreter"), SaidOf("accessibleInformation"), SaidOf("hearing"), SaidOf("sight"), Mobility, WeightKg),
        Plans = new(PlanOf("respect"), PlanOf("dnacpr"), PlanOf("carePlan"), PlanOf("anticipatory"), PlaceOfCare, PlaceOfDeath),
        People = new(SaidOf("carer"), SaidOf("carerNeed"), CommandSending.TypedOrNone(Coordinator), SaidOf("caseManaged")),
        Visit = Visit is null ? null : Visit with { Kit = Visit.Kit ?? [] },
    };

    private ClinicalPicture Picture() => new()
    {
        EarlyWarning = EarlyWarning,
        Frailty = Frailty,
        Allergies = Allergies,
        AllergicTo = CommandSending.TypedOrNone(AllergicTo),
        HeadInjury = HeadInjury,
        Anticoagulant = SaidOf("anticoagulant"),
        SepsisSigns = SaidOf("sepsisSigns"),
        TimeCriticalMedicines = SaidOf("timeCriticalMedicines"),
        Oxygen = SaidOf("oxygen"),
        Infection = SaidOf("infection"),
    };

    private Stated SaidOf(string name) => SaidBody.Of(Said?.GetValueOrDefault(name));

    private PlanSeen PlanOf(string name) => PlanBody.Of(Plans?.GetValueOrDefault(name));

    private static IReadOnlyList<KeyedAnswer> Keyed(IReadOnlyDictionary<string, Answer>? answers) => [.. (answers ?? new Dictionary<string, Answer>(StringComparer.Ordinal)).Select(answer => new KeyedAnswer(answer.Key, answer.Value))];
}
