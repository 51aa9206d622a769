using Ucr.Domain;
using Ucr.Domain.Visits.Attaching;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Attaching;

/// <summary>A photograph or document of somebody else, or one that is not to be kept.</summary>
public sealed class AttachmentInErrorForm() : PlainForm(
    "attachment-in-error", "A photograph or document is wrong here", "It was entered in error", nameof(MarkAttachmentInError.Attachment), nameof(MarkAttachmentInError.Reason))
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("attachment", "Which?", [.. opened.Referral.Care.Attachments.Where(kept => !kept.InError).Select(kept => new Choice(kept.Id.ToString(), Words(kept, opened)))]),
        new("reason", "Why is it wrong here?", Hint: "For example: it shows another person", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var which = Guid.TryParse(answers.Line("attachment", "Choose which"), out var id) ? id : Guid.Empty;
        var reason = answers.Words("reason", "Say why it is wrong here");
        return answers.Give(() => new MarkAttachmentInError(referral.Id, which, reason, by.Now));
    }

    private static string Words(KeptAttachment kept, OpenedReferral opened) =>
        $"{opened.Texts.GetValueOrDefault(kept.Shows.Id, "What it shows has been erased")}, attached {TimeText.Full(kept.AttachedAt)}";
}
