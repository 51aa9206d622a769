using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>The patient is told a window, never a time, and what to do if it gets worse (clinical ruling 18).</summary>
public sealed class InformForm : PlainForm
{
    private static readonly Choice[] Advice =
    [
        new("understood", "It was said, and they could say it back"), new("said", "It was said, and it is not sure that it was understood"), new("no", "It was not said"),
    ];

    /// <summary>What was said about getting worse is one question and two members.</summary>
    public InformForm()
        : base("informed", "Tell the patient", "Save what was told", nameof(InformPatient.Whom), nameof(InformPatient.How), nameof(InformPatient.WindowFrom), nameof(InformPatient.WindowTo))
    {
        Fields = new Dictionary<string, string>(base.Fields, StringComparer.Ordinal) { [nameof(InformPatient.AdviceUnderstood)] = "advice" };
    }

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; }

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => referral.Triage.Telling.Window is { } window
        ? blank.With("windowFrom", LocalMoment.Typed(window.From)).With("windowTo", LocalMoment.Typed(window.To))
        : blank;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => TellingKnown.Of(opened);

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("whom", "Who was told?", Choices<Audience>(TriageText.Of)),
        new("how", "How?", Choices<TellBy>(TriageText.Of)),
        Question.Moment("windowFrom", "The window begins", $"London time. A window of {opened.Policies.Triage.LeastWindow.TotalMinutes:0} minutes or more, never a time. Leave both blank when none was told."),
        Question.Moment("windowTo", "The window ends"),
        new("advice", "What to do if it gets worse", Advice),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var whom = answers.One<Audience>("whom", "Choose who was told");
        var how = answers.One<TellBy>("how", "Choose how they were told");
        var (from, to) = (answers.AtOrNone("windowFrom"), answers.AtOrNone("windowTo"));
        var advice = answers.Line("advice", "Say whether they know what to do if it gets worse");
        return answers.Give(() => new InformPatient(
            referral.Id, from, to, !string.Equals(advice, "no", StringComparison.Ordinal), string.Equals(advice, "understood", StringComparison.Ordinal), whom, how, by.Now));
    }
}
