namespace Ucr.Domain.Triage.Assessment;

/// <summary>
/// Everything that triage and the door need to see, as far as somebody asked (clinical ruling 10). It may be recorded before
/// the decision and added to after it; what is left out keeps what was known, and a blank never reads as none.
/// </summary>
public sealed record TriageAssessment
{
    /// <summary>Nobody asked anything.</summary>
    public static readonly TriageAssessment NotAsked = new();

    /// <summary>Whether the service is for this person.</summary>
    public CriteriaFacts Criteria { get; init; } = new();

    /// <summary>Answers to the red-flag questions of the settings, by their keys.</summary>
    public IReadOnlyList<KeyedAnswer> RedFlags { get; init; } = [];

    /// <summary>Answers to the exclusions of the settings, by their keys.</summary>
    public IReadOnlyList<KeyedAnswer> Exclusions { get; init; } = [];

    /// <summary>How the person is.</summary>
    public ClinicalPicture Picture { get; init; } = new();

    /// <summary>What reaching and moving them needs.</summary>
    public CommunicationNeeds Communication { get; init; } = CommunicationNeeds.NotAsked;

    /// <summary>What was decided before the crisis.</summary>
    public CarePlans Plans { get; init; } = CarePlans.NotAsked;

    /// <summary>Who is around them.</summary>
    public PeopleAround People { get; init; } = PeopleAround.NotAsked;

    /// <summary>What the visit needs; null until somebody said.</summary>
    public VisitNeeds? Visit { get; init; }

    /// <summary>This on top of what was known.</summary>
    public TriageAssessment Or(TriageAssessment earlier) => new()
    {
        Criteria = Criteria.Or(earlier.Criteria),
        RedFlags = RedFlags.Or(earlier.RedFlags),
        Exclusions = Exclusions.Or(earlier.Exclusions),
        Picture = Picture.Or(earlier.Picture),
        Communication = Communication.Or(earlier.Communication),
        Plans = Plans.Or(earlier.Plans),
        People = People.Or(earlier.People),
        Visit = Visit is null || Visit.Same(earlier.Visit) ? earlier.Visit : Visit,
    };
}
