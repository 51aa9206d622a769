using Ucr.Domain.Intake;

namespace Ucr.Domain.Triage.Assessment;

/// <summary>Which early warning score.</summary>
public enum WarningTool
{
    /// <summary>National Early Warning Score 2.</summary>
    News2,

    /// <summary>RESTORE2, as care homes take it; its score is a NEWS2.</summary>
    Restore2,
}

/// <summary>Who took a reading.</summary>
public enum ReadingSource
{
    /// <summary>The referrer read it to us.</summary>
    Referrer,

    /// <summary>Staff of the care home.</summary>
    CareHome,

    /// <summary>An ambulance crew.</summary>
    AmbulanceCrew,

    /// <summary>One of our clinicians.</summary>
    OurClinician,

    /// <summary>A device at home.</summary>
    Device,
}

/// <summary>An early warning score, with when and by whom it was taken.</summary>
/// <param name="Tool">Which score.</param>
/// <param name="Score">0 to 20.</param>
/// <param name="TakenAt">When the readings were taken, UTC.</param>
/// <param name="Source">Who took them.</param>
public sealed record EarlyWarning(WarningTool Tool, int Score, Instant TakenAt, ReadingSource Source);

/// <summary>What is known about allergies. Not asked is not none.</summary>
public enum Allergies
{
    /// <summary>Nobody asked.</summary>
    NotAsked,

    /// <summary>Asked: none known.</summary>
    NoneKnown,

    /// <summary>There are some.</summary>
    Known,
}

/// <summary>How the person is, as triage and the door need to see it (clinical ruling 10).</summary>
public sealed record ClinicalPicture
{
    /// <summary>NEWS2 or RESTORE2; null when none was told.</summary>
    public EarlyWarning? EarlyWarning { get; init; }

    /// <summary>Clinical Frailty Scale: 1 to 9, where 9 is terminally ill; null when nobody scored it, never 0 (rule 56).</summary>
    public int? Frailty { get; init; }

    /// <summary>Allergies known, none, or not asked.</summary>
    public Allergies Allergies { get; init; }

    /// <summary>What the person is allergic to.</summary>
    public FreeText? AllergicTo { get; init; }

    /// <summary>Takes a blood thinner.</summary>
    public Stated Anticoagulant { get; init; } = Stated.NotAsked;

    /// <summary>Hit their head.</summary>
    public Answer HeadInjury { get; init; }

    /// <summary>Signs of sepsis.</summary>
    public Stated SepsisSigns { get; init; } = Stated.NotAsked;

    /// <summary>Medicines that must be on time: insulin, Parkinson's, epilepsy; the words name them.</summary>
    public Stated TimeCriticalMedicines { get; init; } = Stated.NotAsked;

    /// <summary>On oxygen at home.</summary>
    public Stated Oxygen { get; init; } = Stated.NotAsked;

    /// <summary>An infection that whoever goes there must know of.</summary>
    public Stated Infection { get; init; } = Stated.NotAsked;

    /// <summary>This on top of what was known.</summary>
    public ClinicalPicture Or(ClinicalPicture earlier) => new()
    {
        EarlyWarning = EarlyWarning ?? earlier.EarlyWarning,
        Frailty = Frailty ?? earlier.Frailty,
        Allergies = Allergies == Allergies.NotAsked ? earlier.Allergies : Allergies,
        AllergicTo = AllergicTo ?? earlier.AllergicTo,
        Anticoagulant = Anticoagulant.Or(earlier.Anticoagulant),
        HeadInjury = HeadInjury.Or(earlier.HeadInjury),
        SepsisSigns = SepsisSigns.Or(earlier.SepsisSigns),
        TimeCriticalMedicines = TimeCriticalMedicines.Or(earlier.TimeCriticalMedicines),
        Oxygen = Oxygen.Or(earlier.Oxygen),
        Infection = Infection.Or(earlier.Infection),
    };
}
