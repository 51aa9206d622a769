using Ucr.Domain;
using Ucr.Domain.Visits.Attaching;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;
using Ucr.Server.Visits.Attachments;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>A photograph or a document, attached with what it shows. Without signal the phone keeps it sealed like everything else.</summary>
public sealed class AttachForm() : VisitForm(
    "attach", "Attach a photograph or document", "Attach it", "It is attached", nameof(AttachDocument.Shows))
{
    private const string NoFile = "Choose a photograph or a document";
    private static readonly string TooLarge = $"It is too large: at most {AttachDocument.MostBytes / 1_000_000} MB. Take a photograph of it instead";

    /// <inheritdoc />
    public override IReadOnlyList<string[]> Needs => [["file", NoFile], ["shows", "Say what it shows"]];

    /// <inheritdoc />
    public override bool IsAskedAt(VisitStep next) => next is VisitStep.RecordOutcome or VisitStep.Finished;

    /// <inheritdoc />
    public override IReadOnlyList<string> Known(VisitCardModel card) => ["Ask first. The place where it was taken and the phone that took it are not kept with it."];

    /// <inheritdoc />
    public override IReadOnlyList<Question> Questions(VisitCardModel card) =>
        [Question.File("file", "Photograph, or a document as PDF", "image/*,application/pdf"), new("shows", "What does it show?", Hint: "For example: pressure ulcer, left heel")];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Visit visit, Referral referral, Answered by)
    {
        var answers = new Answers(form);
        var shows = answers.Words("shows", Needs[1][1]);
        var file = File(answers, form["file"]);
        return answers.GiveThrough((http, sender) => Send(http, sender, file!, new(
            referral.Id, answers.NewId(nameof(AttachDocument)), file!.Kind, file.Bytes.Length, file.Sha256, shows, by.At)));
    }

    // The bytes are stored with the fact or not at all.
    private static Task<CommandAnswer> Send(HttpContext http, CommandSender sender, AttachmentFile file, AttachDocument attach)
    {
        var vault = http.RequestServices.GetRequiredService<PatientVault>();
        return http.RequestServices.GetRequiredService<CommandDoor>()
            .Send(sender, attach, (session, patient, cancellation) => vault.StoreFile(session, patient.Value, attach.Attachment, file.Bytes, cancellation));
    }

    private static AttachmentFile? File(Answers answers, string? sent) => SentFile.Bytes(sent) switch
    {
        null => answers.Wrong<AttachmentFile?>("file", NoFile, null),
        { Length: var length } when length > AttachDocument.MostBytes * 4 => answers.Wrong<AttachmentFile?>("file", TooLarge, null),
        { } bytes => AttachmentFile.Of(bytes) switch
        {
            null => answers.Wrong<AttachmentFile?>("file", "This is no picture and no PDF that can be read. Take a photograph of it instead", null),
            { Bytes.Length: > AttachDocument.MostBytes } => answers.Wrong<AttachmentFile?>("file", TooLarge, null),
            var file => file,
        },
    };
}
