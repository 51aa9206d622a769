using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Pages.Referrals.Paper;

/// <summary>A referral that was written on paper while the service was away: what is typed of it, field by field.</summary>
internal static class PaperForm
{
    private const string NotPossible = "Give a time in the past";

    /// <summary>The questions, in the order of the paper form. Who wrote it and for when is kept from one to the next.</summary>
    public static IReadOnlyList<Question> Questions(IReadOnlyList<Choice> needs, IReadOnlyList<Choice> sources) =>
    [
        new("writtenBy", "Who wrote it on paper?", Hint: "Their name or staff id"),
        Question.Moment("receivedAt", "When was it received?", "London time, the true one on the paper: the clock runs from it"),
        new("family", "Family name"),
        new("given", "Given name"),
        Question.Day("bornOn", "Date of birth"),
        new("nhsNumber", "NHS number (optional)"),
        new("address", "Address, with the room in a care home", Long: true),
        new("postcode", "Postcode"),
        new("telephone", "Number to ring back"),
        Question.List("need", "Main need", needs),
        new("needText", "What has happened?", Long: true),
        Question.List("source", "Who referred the patient?", sources),
    ];

    /// <summary>What is typed once for a whole pile of paper.</summary>
    public static FormState Next(FormState form, Guid commandId) =>
        FormState.Blank(commandId).With("writtenBy", form.Text("writtenBy")).With("receivedAt", form.Text("receivedAt"));

    /// <summary>The referral, or what is wrong. What is left empty is not known.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="sender">Who typed it.</param>
    /// <param name="now">UTC.</param>
    public static (IncomingReferral? Referral, IReadOnlyList<FieldError> Wrong) Read(FormState form, string sender, Instant now)
    {
        var answers = new Answers(form);
        var writer = answers.Line("writtenBy", "Say who wrote it on paper");
        var receivedAt = answers.At("receivedAt");
        if (receivedAt > now)
        {
            answers.Wrong("receivedAt", NotPossible, receivedAt);
        }

        var bornOn = form.Text("bornOn") is null ? (LocalDate?)null : answers.Day("bornOn", "Give the date of birth as day, month and year");
        var source = answers.OneOrNone<ReferralSource>("source");
        if (source is null)
        {
            answers.Wrong("source", "Choose who referred the patient", default(ReferralSource));
        }

        return answers.Errors.Count > 0 ? (null, answers.Errors) : (new()
        {
            Channel = Channel.Paper,
            Source = source!.Value,
            Sender = sender,
            SenderMessageId = form.CommandId.ToString(),
            Patient = Patient(form, bornOn),
            Need = form.Text("need") is { } need ? new(need) : NeedKey.Other,
            Narrative = form.Text("needText"),
            Doubts = form.Text("nhsNumber") is null ? ["nhs-number-not-given"] : Domain.Values.NhsNumber.TryParse(form.Text("nhsNumber"), out _) ? [] : ["nhs-number-fails-check-digit"],
            OccurredAt = receivedAt,
            ReceivedAt = receivedAt,
            WrittenBy = writer,
        }, []);
    }

    private static PatientIdentity Patient(FormState form, LocalDate? bornOn) => new()
    {
        FamilyName = form.Text("family"),
        GivenName = form.Text("given"),
        BornOn = bornOn,
        NhsNumber = form.Text("nhsNumber"),
        AddressLines = form.Text("address")?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        Postcode = form.Text("postcode")?.ToUpperInvariant(),
        Phones = form.Text("telephone") is { } number ? [new(number, 1)] : [],
    };
}
