using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>A start or a stop was recorded wrongly. The old time stays in the story (rule 50).</summary>
public sealed class CorrectClockForm() : PlainForm("correct-clock", "Correct the clock", "Save the time", nameof(CorrectClock.Why))
{
    private static readonly Choice[] Which =
        [new("start", "The start", "When the service received the referral"), new("stop", "The stop", "When somebody was with the patient")];

    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => true;

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(CorrectClockStart.StartedAt)] = "time",
        [nameof(CorrectClock.StoppedAt)] = "time",
        [nameof(CorrectClock.Why)] = "why",
    };

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["The time that was recorded first stays in the story, and figures are worked out again."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("which", "Which time was wrong?", Which), Question.Moment("time", "When was it really?"), new("why", "Why was it wrong?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var which = answers.LineOrNone("which") is "start" or "stop" ? answers.LineOrNone("which") : answers.Wrong("which", "Choose which time was wrong", "");
        var at = answers.At("time");
        var why = answers.Words("why", "Say why it was wrong");
        return answers.Give(() => which is "start" ? new CorrectClockStart(referral.Id, at, why) : new CorrectClock(referral.Id, at, why));
    }
}
