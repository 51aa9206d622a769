using Ucr.Domain.Outcomes.Later;

namespace Ucr.Domain.Reporting;

/// <summary>What is said of something that was recorded later (rule 60).</summary>
/// <remarks>
/// Source: docs/standards.md, rule 60. It is a fact about what happened. That something else was avoided by it nobody has
/// observed: no figure, label or export says so.
/// </remarks>
public static class RecordedOutcomes
{
    /// <summary>The label of its count.</summary>
    public static string Label(this LaterOutcomeKind outcome) => outcome switch
    {
        LaterOutcomeKind.AtHomeAt91Days => "At home after 91 days, as recorded",
        LaterOutcomeKind.NotConveyed => "Not taken to hospital, as recorded",
        _ => throw new UnreachableException($"No label for {outcome}."),
    };
}
