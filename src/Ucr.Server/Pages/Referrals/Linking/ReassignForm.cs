using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>The referral is about somebody else: filed under the right person, whom another referral names. Clocks and times stay.</summary>
public sealed class ReassignForm : RelatedForm
{
    /// <summary>The person is named by another referral.</summary>
    public ReassignForm()
        : base("reassign", "File it under the right patient", "File it there", nameof(ReassignReferral.Why)) =>
        Fields = new Dictionary<string, string>(base.Fields, StringComparer.Ordinal) { [nameof(ReassignReferral.To)] = "otherReference" };

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; }

    /// <inheritdoc />
    protected override string Nothing => "No open referral of somebody of a similar name was found.";

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["Use this when the referral stands under the wrong person. Its clocks and times stay as they are."];

    /// <inheritdoc />
    protected override bool Offers(RelatedReferral related) => !related.SamePerson;

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Asked(IReadOnlyList<Choice> others) =>
    [
        .. Names("Which referral is about the right person?", others),
        new("why", "How was it found?", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Referral? other, Answering by)
    {
        var why = answers.Words("why", "Say how it was found");
        return answers.Give(() => new ReassignReferral(referral.Id, other!.Patient, why, by.Now));
    }
}
