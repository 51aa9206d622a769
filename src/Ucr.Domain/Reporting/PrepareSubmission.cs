namespace Ucr.Domain.Reporting;

/// <summary>Freezes a month's figures as computed. They may be prepared again until somebody confirms them.</summary>
/// <param name="Submission">The submission meant.</param>
/// <param name="Month">First day of the month, Europe/London; the month is over.</param>
/// <param name="UpToPosition">The event store's position that the figures were computed from.</param>
/// <param name="Seen">Type 05 clocks that stopped in the month.</param>
/// <param name="SeenInTwoHours">Those that met the standard.</param>
/// <param name="Referrals">Type 05 referrals received in the month.</param>
/// <param name="Contacts">Attended contacts of referrals with type 05 or 07 in the month.</param>
/// <param name="Sha256">Over the lines behind the figures, lower-case hexadecimal.</param>
public sealed record PrepareSubmission(
    SubmissionId Submission, LocalDate Month, long UpToPosition, int Seen, int SeenInTwoHours, int Referrals, int Contacts, string Sha256)
    : ISubmissionCommand
{
    /// <inheritdoc />
    public Decision Decide(Submission? submission, DecisionContext context) => submission switch
    {
        _ when !Submissions.MayKeep(context.By) => Submissions.ManagerMustDecide,
        { } when IsSame(submission.Figures) => [],
        { ConfirmedBy: { } _ } => Submissions.Confirmed,
        _ when Month.Day != 1 || Month >= ReportingMonth.Of(context.Now) =>
            Refusal.Impossible(nameof(Month), "Give the first day of a month that is over."),
        { Figures.Month: var month } when month != Month =>
            Refusal.Impossible(nameof(Month), "This submission is for another month. Prepare a new one."),
        _ when SeenInTwoHours < 0 || SeenInTwoHours > Seen || Referrals < 0 || Contacts < 0 =>
            Refusal.Impossible(nameof(SeenInTwoHours), "These figures cannot be right: no count is negative, and no more are seen in two hours than are seen."),
        _ => [new SubmissionPrepared(Month, UpToPosition, Seen, SeenInTwoHours, Referrals, Contacts, Sha256, context.By.Id, context.Now)],
    };

    private bool IsSame(SubmissionPrepared figures) =>
        figures.Month == Month && string.Equals(figures.Sha256, Sha256, StringComparison.Ordinal);
}
