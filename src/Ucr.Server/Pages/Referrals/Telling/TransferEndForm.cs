using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>What came of a live warm transfer (clinical ruling 8). Taken over, the referral closes: a registered clinician decides that.</summary>
public sealed class TransferEndForm : PlainForm
{
    private static readonly Choice[] Ends =
    [
        new("yes", "Somebody took over on the line", "The referral closes here. A registered clinician decides this."), new("no", "Nobody took over", "The person is still ours"),
    ];

    /// <summary>One question for the words of both ends.</summary>
    public TransferEndForm()
        : base("transfer-end", "What came of the transfer?", "Save") { }

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(CompleteWarmTransfer.Receiver)] = "words",
        [nameof(FailWarmTransfer.Why)] = "words",
    };

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => opened.Referral.Triage.Waiting.WarmTransfer is { Runs: true } transfer
        ? [$"To {TriageText.Of(transfer.To)} since {TimeText.Moment(transfer.StartedAt, opened.Head.Frame.Now)}: {StaffChoices.NameOf(transfer.Owner)} is on the line."]
        : ["No transfer is running."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("taken", "Who has the person now?", Ends), new("words", "Who took over, and their service; or why nobody did", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var taken = answers.Yes("taken", "Say who has the person now");
        var words = answers.Words("words", taken ? "Name who took over, and their service" : "Say why nobody took over");
        return answers.Give(() => taken ? new CompleteWarmTransfer(referral.Id, words, by.Now) : new FailWarmTransfer(referral.Id, words, by.Now));
    }
}
