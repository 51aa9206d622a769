using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Triage;

/// <summary>What triage has found and done so far, beside the decision itself.</summary>
public sealed record TriageSoFar
{
    /// <summary>Everything that was asked and answered.</summary>
    public TriageAssessment Assessment { get; init; } = TriageAssessment.NotAsked;
}
