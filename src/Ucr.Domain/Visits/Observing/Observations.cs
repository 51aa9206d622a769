namespace Ucr.Domain.Visits.Observing;

/// <summary>How awake and clear a person is (ACVPU).</summary>
public enum Consciousness
{
    /// <summary>Alert.</summary>
    Alert,

    /// <summary>Newly confused.</summary>
    NewConfusion,

    /// <summary>Answers to a voice only.</summary>
    Voice,

    /// <summary>Answers to pain only.</summary>
    Pain,

    /// <summary>Does not answer.</summary>
    Unresponsive,
}

/// <summary>Which scale reads the oxygen saturation.</summary>
public enum SaturationScale
{
    /// <summary>Scale 1: everybody whose target is not 88 to 92 %.</summary>
    One,

    /// <summary>Scale 2: a target of 88 to 92 % was set by a clinician, for example for COPD with retained carbon dioxide.</summary>
    Two,
}

/// <summary>What was measured, by whom and when.</summary>
/// <param name="Found">The readings.</param>
/// <param name="Score">NEWS2, 0 to 20; null where a reading is missing.</param>
/// <param name="By">Who measured.</param>
/// <param name="TakenAt">UTC.</param>
public sealed record TakenObservations(Observations Found, int? Score, StaffId By, Instant TakenAt);

/// <summary>What was measured at one time. A blank was not measured, and never reads as normal (clinical ruling 10).</summary>
public sealed record Observations
{
    /// <summary>Breaths a minute, 0 to 80.</summary>
    public int? Respirations { get; init; }

    /// <summary>Oxygen saturation in per cent, 40 to 100.</summary>
    public int? Saturation { get; init; }

    /// <summary>Which scale reads the saturation.</summary>
    public SaturationScale Scale { get; init; }

    /// <summary>Breathing oxygen, not air.</summary>
    public bool? OnOxygen { get; init; }

    /// <summary>Systolic blood pressure in mmHg, 30 to 300.</summary>
    public int? Systolic { get; init; }

    /// <summary>Heart beats a minute, 0 to 300.</summary>
    public int? Pulse { get; init; }

    /// <summary>How awake and clear they are.</summary>
    public Consciousness? Consciousness { get; init; }

    /// <summary>Degrees Celsius, 25 to 45.</summary>
    public decimal? Temperature { get; init; }

    /// <summary>Something was measured.</summary>
    public bool Any => Respirations is not null || Saturation is not null || OnOxygen is not null || Systolic is not null || Pulse is not null || Consciousness is not null || Temperature is not null;
}
