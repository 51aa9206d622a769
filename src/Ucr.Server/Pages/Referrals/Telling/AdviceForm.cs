using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>A clinician gives advice by voice. An advice-only call closes with it, and is kept.</summary>
public sealed class AdviceForm() : PlainForm("advice", "Give advice", "Save the advice", nameof(GiveAdvice.Advice), nameof(GiveAdvice.Understood), nameof(GiveAdvice.Closes))
{
    private static readonly Choice[] Ends = [new("no", "No, the referral goes on"), new("yes", "Yes: advice was all that was needed", "Only before it was accepted, and only when the advice was understood")];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("advice", "What did you advise?", Long: true),
        Question.YesOrNo("understood", "Was it understood?", "They could say it back"),
        .. opened.Referral.Stage == Stage.AwaitingTriage ? [new("closes", "Does this end the referral?", Ends)] : Array.Empty<Question>(),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var advice = answers.Words("advice", "Say what you advised");
        var understood = answers.Yes("understood", "Say whether it was understood");
        var closes = referral.Stage == Stage.AwaitingTriage && answers.Yes("closes", "Say whether this ends the referral");
        return answers.Give(() => new GiveAdvice(referral.Id, advice, understood, closes, by.Now));
    }
}
