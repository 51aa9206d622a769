using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>
/// Whoever referred is rung: for what is missing (clinical ruling 4), because they asked to be rung back (rule 44), or to be
/// told what came of it. A call that nobody answered is kept as a try.
/// </summary>
public sealed class ReferrerCallForm() : PlainForm("referrer-call", "Ring whoever referred", "Save the call", nameof(RingReferrerBack.Reached), nameof(RingReferrerBack.Said))
{
    private const string Outcome = "outcome";

    private static readonly Choice[] About =
    [
        new("missing", "What is missing in the referral"), new("back", "They asked to be rung back"), new(Outcome, "To tell them what came of it"),
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("about", "What was the call about?", About),
        Question.YesOrNo("reached", "Did somebody answer?"),
        new("said", "What did they say, or how often did you try?", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var about = answers.Line("about", "Choose what the call was about");
        var reached = answers.Yes("reached", "Say whether somebody answered");
        var missing = !reached || about is not ("back" or Outcome);
        var said = missing ? answers.Words("said", "Say what they said, or how often you tried") : null;
        return answers.Give(() => about switch
        {
            _ when missing => new RingReferrerBack(referral.Id, reached, said!, by.Now),
            Outcome => new InformReferrer(referral.Id, "By telephone", by.Now),
            _ => new CallReferrerBack(referral.Id, by.Now),
        });
    }
}
