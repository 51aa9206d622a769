using Ucr.Domain;
using Ucr.Domain.Outcomes.Later;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Following;

/// <summary>What became of the person later: a recorded outcome, and no more than that (rule 60).</summary>
public sealed class LaterOutcomeForm() : PlainForm(
    "later-outcome", "What became of the person", "Save the outcome",
    nameof(RecordLaterOutcome.Kind), nameof(RecordLaterOutcome.Yes), nameof(RecordLaterOutcome.Source), nameof(RecordLaterOutcome.OccurredAt))
{
    private static readonly Choice[] Kinds = [new("AtHomeAt91Days", "At home 91 days after the response"), new("NotConveyed", "Not taken to hospital")];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("kind", "What is recorded?", Kinds),
        Question.YesOrNo("yes", "Was it so?"),
        new("source", "Who or what says so?", Hint: "Without the patient's name"),
        Question.Moment("at", "Of which moment?"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var kind = answers.One<LaterOutcomeKind>("kind", "Choose what is recorded");
        var yes = answers.Yes("yes", "Say whether it was so");
        var source = answers.Line("source", "Say who or what says so");
        var at = answers.At("at");
        return answers.Give(() => new RecordLaterOutcome(referral.Id, kind, yes, source, at));
    }
}
