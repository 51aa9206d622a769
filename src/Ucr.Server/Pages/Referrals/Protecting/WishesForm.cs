using Ucr.Domain;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>What the person wishes of whoever comes: recorded at any time, and changed when they say something else.</summary>
public sealed class WishesForm() : PlainForm("wishes", "Who would they like to come?", "Save the wishes")
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields => WishesFields.Members;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["A wish is weighed, and nobody waits for it. Somebody who is not to come is never proposed.", "It stays with the person for later referrals. An interpreter stands with what was asked at triage."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => WishesFields.Questions;

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        base.Show(opened, status == StatusCodes.Status200OK ? WishesFields.Prepared(form, opened.Persons) : form, status);

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var wishes = WishesFields.Read(answers);
        var saidBy = answers.One<WishSaidBy>(WishesFields.SaidBy, "Choose who said so");
        return answers.GiveOnPerson(() => new RecordWishes(referral.Patient, wishes, saidBy, by.Now));
    }
}
