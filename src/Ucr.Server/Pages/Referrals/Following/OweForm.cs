using Ucr.Domain;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Following;

/// <summary>Something is owed before the referral may close (clinical ruling 23).</summary>
public sealed class OweForm() : PlainForm("owe", "Something is owed", "Save what is owed", nameof(OweAction.Kind), nameof(OweAction.What), nameof(OweAction.Asked), nameof(OweAction.DueAt))
{
    // The others come about by themselves: after a refusal, a lift, a death.
    private static readonly Choice[] Kinds =
        [.. new[] { ActionKind.Bloods, ActionKind.Equipment, ActionKind.GpLetter, ActionKind.GpTold, ActionKind.Other }.Select(kind => new Choice(kind.ToString(), Capital(ActionText.Of(kind))))];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["The referral cannot be closed before somebody has taken this on."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("kind", "What is owed?", Kinds),
        new("what", "What exactly?", Long: true),
        new("asked", "Who is asked to do it? (optional)", Hint: "A colleague's name"),
        Question.Moment("dueAt", "By when? (optional)"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var kind = answers.One<ActionKind>("kind", "Choose what is owed");
        var what = answers.Words("what", "Say what is owed");
        var due = answers.AtOrNone("dueAt");
        return answers.Give(() => new OweAction(referral.Id, answers.NewId(nameof(OweAction)), kind, what, answers.ColleagueOrNone("asked"), due, by.Now));
    }

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
}
