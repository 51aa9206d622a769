namespace Ucr.Domain.Reporting;

/// <summary>A confirmed figure turned out wrong: another submission puts it right, and both stay.</summary>
/// <param name="Submission">The submission that was wrong.</param>
/// <param name="CorrectedBy">The submission that puts it right.</param>
/// <param name="Why">What was wrong, in words without patient data.</param>
/// <param name="OccurredAt">When it was found, UTC.</param>
public sealed record CorrectFigure(SubmissionId Submission, SubmissionId CorrectedBy, string Why, Instant OccurredAt) : ISubmissionCommand
{
    /// <inheritdoc />
    public Decision Decide(Submission? submission, DecisionContext context) => submission switch
    {
        _ when !Submissions.MayKeep(context.By) => Submissions.ManagerMustDecide,
        null => Submissions.NotPrepared,
        { ConfirmedBy: null } => Submissions.NotConfirmed,
        { CorrectedBy: { } other } => other == CorrectedBy ? [] : Submissions.Corrected,
        _ when CorrectedBy == Submission => Refusal.Impossible(nameof(CorrectedBy), "A submission cannot correct itself. Prepare a new one."),
        _ when Required.Words(Why, nameof(Why), "Say what was wrong.") is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ when OccurredAt < submission.Figures.OccurredAt =>
            Refusal.Impossible(nameof(OccurredAt), "The figures were prepared after this time. Check the time."),
        _ => [new FigureCorrected(CorrectedBy, Why, context.By.Id, OccurredAt)],
    };
}
