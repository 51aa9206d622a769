using Ucr.Domain.Reporting;

namespace Ucr.Domain.Specs.Reporting;

public class PrepareSubmissionSpecs
{
    internal static readonly PrepareSubmission Command = new(new(Guid.Empty), new(2025, 12, 1), 900, 10, 8, 12, 20, "aa");

    [Fact]
    public void figures_are_frozen_and_the_same_again_changes_nothing()
    {
        Decide(Command, null).ThenOnly<SubmissionPrepared>().Seen.ShouldBe(10);
        Decide(Command, Prepared()).ThenNothing();
    }

    [Fact]
    public void until_confirmed_they_may_be_prepared_again()
    {
        Decide(Command with { Sha256 = "bb" }, Prepared()).ThenOnly<SubmissionPrepared>();
        Decide(Command with { Sha256 = "bb" }, ConfirmSubmissionSpecs.Confirmed()).ThenRefused(Submissions.Confirmed);
    }

    [Theory]
    [InlineData(2026, 1, 1)]
    [InlineData(2025, 12, 2)]
    public void only_for_a_month_that_is_over(int year, int month, int day) =>
        Decide(Command with { Month = new(year, month, day) }, null).ThenRefused("value-not-possible", "Month");

    [Fact]
    public void no_more_are_seen_in_time_than_are_seen() => Decide(Command with { SeenInTwoHours = 11 }, null).ThenRefused("value-not-possible", "SeenInTwoHours");

    [Fact]
    public void only_a_manager() => Decide(Command, null, Desk).ThenRefused(Submissions.ManagerMustDecide);

    internal static Submission Prepared() =>
        Submission.Evolve(Command.Submission, null, (ISubmissionEvent)Command.Decide(null, new(Manager, T(9, 0), Defaults)).Single());

    private static Told Decide(PrepareSubmission command, Submission? submission, Actor? by = null) => new(command.Decide(submission, new(by ?? Manager, T(9, 0), Defaults)));
}

public class ConfirmSubmissionSpecs
{
    private static readonly ConfirmSubmission Command = new(PrepareSubmissionSpecs.Command.Submission, T(9, 30));

    [Fact]
    public void a_named_person_confirms_once()
    {
        Decide(Command, PrepareSubmissionSpecs.Prepared()).Then(new SubmissionConfirmed(Manager.Id, T(9, 30)));
        Decide(Command, Confirmed()).ThenNothing();
        Decide(Command, Confirmed(), OtherManager).ThenRefused(Submissions.Confirmed);
    }

    [Fact]
    public void nobody_confirms_what_was_not_prepared() => Decide(Command, null).ThenRefused(Submissions.NotPrepared);

    [Fact]
    public void its_time_lies_between_preparation_and_now()
    {
        Decide(Command with { OccurredAt = T(9, 0) - Tick }, PrepareSubmissionSpecs.Prepared()).ThenRefused("value-not-possible", "OccurredAt");
        Decide(Command with { OccurredAt = T(9, 0) }, PrepareSubmissionSpecs.Prepared()).ThenOnly<SubmissionConfirmed>();
        Decide(Command with { OccurredAt = T(9, 30) + Tick }, PrepareSubmissionSpecs.Prepared()).ThenRefused("time-in-the-future", "OccurredAt");
    }

    internal static Submission Confirmed() => Submission.Evolve(Command.Submission, PrepareSubmissionSpecs.Prepared(), new SubmissionConfirmed(Manager.Id, T(9, 30)));

    private static Told Decide(ConfirmSubmission command, Submission? submission, Actor? by = null) => new(command.Decide(submission, new(by ?? Manager, T(9, 30), Defaults)));
}

public class CorrectFigureSpecs
{
    private static readonly SubmissionId Newer = new(Guid.Parse("00000000-0000-7000-8000-00000000000c"));
    private static readonly CorrectFigure Command = new(PrepareSubmissionSpecs.Command.Submission, Newer, "Two contacts came late", T(10, 0));

    [Fact]
    public void the_correction_is_another_submission_and_both_stay()
    {
        Decide(Command, ConfirmSubmissionSpecs.Confirmed()).Then(new FigureCorrected(Newer, "Two contacts came late", Manager.Id, T(10, 0)));
        Decide(Command, Submission.Evolve(Command.Submission, ConfirmSubmissionSpecs.Confirmed(), new FigureCorrected(Newer, "x", Manager.Id, T(10, 0)))).ThenNothing();
    }

    [Fact]
    public void what_was_not_confirmed_is_prepared_again_instead() => Decide(Command, PrepareSubmissionSpecs.Prepared()).ThenRefused(Submissions.NotConfirmed);

    [Fact]
    public void not_by_itself_and_with_a_reason()
    {
        Decide(Command with { CorrectedBy = Command.Submission }, ConfirmSubmissionSpecs.Confirmed()).ThenRefused("value-not-possible", "CorrectedBy");
        Decide(Command with { Why = "" }, ConfirmSubmissionSpecs.Confirmed()).ThenRefused("value-missing", "Why");
    }

    private static Told Decide(CorrectFigure command, Submission? submission) => new(command.Decide(submission, new(Manager, T(10, 0), Defaults)));
}
