using Ucr.Domain;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Informing;

/// <summary>A person rings whoever referred and tells them what they are owed.</summary>
public sealed class AnsweredForm() : PlainForm("answered", "Give whoever referred their answer", "Save the call", nameof(TellReferrer.Kind), nameof(TellReferrer.Way))
{
    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, Ucr.Domain.Settings.ServicePolicies policies) =>
        referral.Feedback.Owed.Count > 0 ? blank.With("kind", referral.Feedback.Owed.Max(call => call.Kind).ToString()) : blank;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
    [
        .. opened.Referral.Triage.Person.DoNotTell ? ["Do not tell: no arrival time. Ring only a professional, and leave no message."] : Array.Empty<string>(),
        .. opened.Referral.Feedback.Owed.Select(call => $"They are owed since {TimeText.Moment(call.Since, opened.Head.Frame.Now)}: {FeedbackText.Of(call.Kind)}."),
        PatientWords.Telephone(opened.Identity) is { } number ? $"Number to ring: {number}" : "No number is known.",
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("kind", "What did you tell them?", Choices<FeedbackKind>(FeedbackText.Of)), Question.YesOrNo("reached", "Did somebody answer?")];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var kind = answers.One<FeedbackKind>("kind", "Choose what you told them");
        var reached = answers.Yes("reached", "Say whether somebody answered");
        return answers.Give(() => new TellReferrer(referral.Id, kind, FeedbackWay.Voice, reached, reached ? null : "nobody-answered", by.Now));
    }
}
