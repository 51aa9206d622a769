namespace Ucr.Domain.Reporting;

/// <summary>A month's figures as its facts have made them.</summary>
public sealed record Submission
{
    /// <summary>Its stream.</summary>
    public required SubmissionId Id { get; init; }

    /// <summary>Facts so far.</summary>
    public int Version { get; set; }

    /// <summary>The figures as last prepared.</summary>
    public required SubmissionPrepared Figures { get; init; }

    /// <summary>Who confirmed them; null until somebody has.</summary>
    public StaffId? ConfirmedBy { get; init; }

    /// <summary>The submission that puts them right; null while they stand.</summary>
    public SubmissionId? CorrectedBy { get; init; }

    /// <summary>Puts one more fact on top of what is known.</summary>
    public static Submission Evolve(SubmissionId id, Submission? current, ISubmissionEvent happened) => (current, happened) switch
    {
        (null, SubmissionPrepared e) => new() { Id = id, Figures = e },
        ({ ConfirmedBy: null } submission, SubmissionPrepared e) => submission with { Figures = e },
        ({ } submission, SubmissionConfirmed e) => submission with { ConfirmedBy = e.By },
        ({ } submission, FigureCorrected e) => submission with { CorrectedBy = e.CorrectedBy },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(current is null ? "nothing" : "a confirmed submission")}."),
    };
}
