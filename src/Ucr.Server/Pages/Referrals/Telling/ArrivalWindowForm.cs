using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>We come at another time than was told: a call is owed to whoever was told (clinical ruling 18).</summary>
public sealed class ArrivalWindowForm() : PlainForm(
    "arrival-window", "Change when we come", "Save the window", nameof(ChangeArrivalWindow.From), nameof(ChangeArrivalWindow.To), nameof(ChangeArrivalWindow.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => TellingKnown.Of(opened);

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        Question.Moment("from", "The window begins"),
        Question.Moment("to", "The window ends", $"A window of {opened.Policies.Triage.LeastWindow.TotalMinutes:0} minutes or more, in London time"),
        new("why", "What changed?", Hint: "Whoever was told the old window is rung", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var (from, to) = (answers.At("from"), answers.At("to"));
        var why = answers.Words("why", "Say what changed");
        return answers.Give(() => new ChangeArrivalWindow(referral.Id, from, to, why, by.Now));
    }
}
