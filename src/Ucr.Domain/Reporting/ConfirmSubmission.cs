namespace Ucr.Domain.Reporting;

/// <summary>A named person confirms the figures: from here on they are never changed.</summary>
/// <param name="Submission">The submission meant.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ConfirmSubmission(SubmissionId Submission, Instant OccurredAt) : ISubmissionCommand
{
    /// <inheritdoc />
    public Decision Decide(Submission? submission, DecisionContext context) => submission switch
    {
        _ when !Submissions.MayKeep(context.By) => Submissions.ManagerMustDecide,
        null => Submissions.NotPrepared,
        { ConfirmedBy: { } who } => who == context.By.Id ? [] : Submissions.Confirmed,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ when OccurredAt < submission.Figures.OccurredAt =>
            Refusal.Impossible(nameof(OccurredAt), "The figures were prepared after this time. Check the time, and the figures."),
        _ => [new SubmissionConfirmed(context.By.Id, OccurredAt)],
    };
}
