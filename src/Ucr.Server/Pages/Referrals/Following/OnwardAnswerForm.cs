using Ucr.Domain;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Following;

/// <summary>What the service that the person was referred on to answered.</summary>
public sealed class OnwardAnswerForm() : PlainForm(
    "onward-answer", "The other service's answer", "Save their answer", nameof(RecordOnwardAnswer.To), nameof(RecordOnwardAnswer.Answer), nameof(RecordOnwardAnswer.Words))
{
    private static readonly Choice[] Ways = [new("Accepted", "They took the person"), new("Refused", "They did not take the person"), new("TimedOut", "They have not answered in time")];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("to", "Which service?", [.. opened.Referral.Care.Onward.Where(onward => onward.IsLoose).Select(onward => onward.To).Distinct(StringComparer.Ordinal).Select(to => new Choice(to, to))]),
        new("answer", "What did they answer?", Ways),
        new("words", "Who took the person, or why not?", Hint: "When nobody answered: what was tried", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var to = answers.Line("to", "Choose the service");
        var answer = answers.One<OnwardState>("answer", "Say what they answered");
        var words = answers.Words("words", "Name who took the person, or say why they did not");
        return answers.Give(() => new RecordOnwardAnswer(referral.Id, to, answer, words, by.Now));
    }
}
