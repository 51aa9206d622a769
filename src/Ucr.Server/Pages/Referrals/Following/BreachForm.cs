using Ucr.Domain;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Following;

/// <summary>Why the standard was not met: asked once somebody knows, and nothing waits for it.</summary>
public sealed class BreachForm() : PlainForm("breach-reason", "Why was it not in time?", "Save the reason", nameof(ExplainBreach.Reason), nameof(ExplainBreach.Note))
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("reason", "What kept us?", [.. opened.Policies.Reporting.BreachReasons.Select(reason => new Choice(reason.Key, reason.Words))]),
        new("note", "What happened? (optional)", Hint: "It is counted by the reason above; these words are for whoever reads this referral", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var reason = answers.Line("reason", "Choose what kept us");
        var note = answers.WordsOrNone("note");
        return answers.Give(() => new ExplainBreach(referral.Id, reason, note, by.Now));
    }
}
