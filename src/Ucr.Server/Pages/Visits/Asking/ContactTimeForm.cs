using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>"With the patient" was tapped too late or too early: the time is put right with a reason, and both stand in the story (rule 50).</summary>
public sealed class ContactTimeForm() : VisitForm("contact-time", "Change the time", "Save the time", "The time is changed: both times stand in the story", nameof(CorrectClock.Why))
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(CorrectClock.StoppedAt)] = "at",
        [nameof(CorrectClock.Why)] = "why",
    };

    /// <inheritdoc />
    public override IReadOnlyList<string[]> Needs => [["at", "Give the date and the time"], ["why", "Say why it was wrong"]];

    /// <inheritdoc />
    public override bool IsAskedAt(VisitStep next) => next is VisitStep.RecordOutcome or VisitStep.Finished;

    /// <inheritdoc />
    public override IReadOnlyList<Question> Questions(VisitCardModel card) => [Question.Moment("at", "When were you with the patient?"), new("why", "Why was the time wrong?", Long: true)];

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, VisitCardModel card) => card.StepsDoneAt is [_, _, _, { } seen, ..] ? blank.With("at", LocalMoment.Typed(seen)) : blank;

    /// <inheritdoc />
    public override FormReading Read(FormState form, Visit visit, Referral referral, Answered by)
    {
        var answers = new Answers(form);
        var (at, why) = (answers.At("at"), answers.Words("why", Needs[1][1]));
        return answers.Give(() => new CorrectClock(referral.Id, at, why));
    }
}
