namespace Ucr.Domain.Reporting;

/// <summary>Something good that was recorded afterwards.</summary>
public enum RecordedOutcome
{
    /// <summary>At home 91 days after reablement began.</summary>
    AtHomeAfter91Days,

    /// <summary>Not taken to hospital.</summary>
    NotConveyed,
}

/// <summary>What is said of such an outcome (rule 60).</summary>
/// <remarks>
/// Source: docs/standards.md, rule 60. It is a fact about what happened. That something else was avoided by it nobody has
/// observed: no figure, label or export says so.
/// </remarks>
public static class RecordedOutcomes
{
    /// <summary>The label of its count.</summary>
    public static string Label(this RecordedOutcome outcome) => outcome switch
    {
        RecordedOutcome.AtHomeAfter91Days => "At home after 91 days, as recorded",
        RecordedOutcome.NotConveyed => "Not taken to hospital, as recorded",
        _ => throw new UnreachableException($"No label for {outcome}."),
    };
}
