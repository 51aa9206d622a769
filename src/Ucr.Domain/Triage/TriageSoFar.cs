using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Automation;
using Ucr.Domain.Visits.Observing;

namespace Ucr.Domain.Triage;

/// <summary>What triage has found and done so far, beside the decision itself.</summary>
public sealed record TriageSoFar
{
    /// <summary>Everything that was asked and answered.</summary>
    public TriageAssessment Assessment { get; init; } = TriageAssessment.NotAsked;

    /// <summary>What was measured at the patient's, the newest last.</summary>
    public IReadOnlyList<TakenObservations> Observed { get; init; } = [];

    /// <summary>The person's own say, and safety.</summary>
    public PersonSoFar Person { get; init; } = new();

    /// <summary>What the patient has been told.</summary>
    public TellingSoFar Telling { get; init; } = new();

    /// <summary>What assisted triage proposed last; null when it proposed nothing.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>What has happened while they wait.</summary>
    public WaitingSoFar Waiting { get; init; } = new();
}
