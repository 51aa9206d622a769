using Ucr.Domain;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>The other organisation accepts the response, refuses it, or gives it back later.</summary>
public sealed class DelegationAnswerForm() : PlainForm("delegate-answer", "What do they answer?", "Save their answer", nameof(AnswerDelegation.Accepted), nameof(AnswerDelegation.Words))
{
    private static readonly Choice[] Ways = [new("yes", "They go"), new("no", "They do not go, or give it back", "It is ours to respond again")];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        opened.Referral.Care.Delegation is { } asked ? [$"{asked.Responding} was asked to respond{(asked.IsTheirs ? ", and accepted" : "")}."] : ["No other organisation has been asked."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("accepted", "Do they go?", Ways), new("words", "Who took it, and their team; or why they do not go", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var accepted = answers.Yes("accepted", "Say whether they go");
        var words = answers.Words("words", accepted ? "Name who took it, and their team" : "Say why they do not go");
        return answers.Give(() => new AnswerDelegation(referral.Id, accepted, words, by.Now));
    }
}
