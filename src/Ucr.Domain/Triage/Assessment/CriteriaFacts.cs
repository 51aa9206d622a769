using Ucr.Domain.Intake;

namespace Ucr.Domain.Triage.Assessment;

/// <summary>Where the person lives.</summary>
public enum Residence
{
    /// <summary>Their own home, or a relative's where they live.</summary>
    OwnHome,

    /// <summary>A care home, with or without nursing.</summary>
    CareHome,

    /// <summary>Another place where they usually live: sheltered housing, a hostel, a prison.</summary>
    OtherUsual,

    /// <summary>A hospital ward or bed.</summary>
    HospitalBed,

    /// <summary>Somewhere they do not live: the street, a shop, a clinic.</summary>
    NotUsual,
}

/// <summary>What decides whether the service is for this person (rule 10).</summary>
/// <param name="InArea">Is the place in the service's area?</param>
/// <param name="Residence">Where they live; null when nobody knows.</param>
/// <param name="FromWard">Are they on a hospital ward now? The two-day standard does not take people from wards (rule 40).</param>
/// <param name="Pregnant">Are they pregnant? (Clinical ruling 8.)</param>
/// <param name="SuicidalOrAcutelyIll">Suicidal, or acutely mentally ill? (Clinical ruling 8.)</param>
public sealed record CriteriaFacts(
    Answer InArea = Answer.NotAsked,
    Residence? Residence = null,
    Answer FromWard = Answer.NotAsked,
    Answer Pregnant = Answer.NotAsked,
    Answer SuicidalOrAcutelyIll = Answer.NotAsked)
{
    /// <summary>These on top of what was known.</summary>
    public CriteriaFacts Or(CriteriaFacts earlier) => new(
        InArea.Or(earlier.InArea),
        Residence ?? earlier.Residence,
        FromWard.Or(earlier.FromWard),
        Pregnant.Or(earlier.Pregnant),
        SuicidalOrAcutelyIll.Or(earlier.SuicidalOrAcutelyIll));
}
