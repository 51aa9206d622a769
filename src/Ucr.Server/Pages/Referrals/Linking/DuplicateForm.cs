using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>A second call about the same need: a clinician links it after asking the danger signs again (clinical ruling 5, rule 33).</summary>
public sealed class DuplicateForm : RelatedForm
{
    private static readonly (string Field, string Label)[] Signs =
    [
        ("conscious", "Conscious?"), ("breathing", "Breathing normally?"), ("bleeding", "Bleeding that does not stop?"), ("stroke", "Signs of a stroke: face, arm or speech?"), ("chestPain", "Chest pain?"),
    ];

    /// <summary>The answers of this call have no field of their own: the first question stands for them.</summary>
    public DuplicateForm()
        : base("duplicate", "Link to an earlier referral", "Link and close this one", nameof(LinkDuplicate.Why))
    {
        Fields = new Dictionary<string, string>(base.Fields, StringComparer.Ordinal) { [nameof(LinkDuplicate.Original)] = "otherReference", [nameof(LinkDuplicate.AskedAgain)] = "conscious" };
    }

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; }

    /// <inheritdoc />
    public override async Task<IResult> Show(HttpContext http, OpenedReferral opened, FormState form, int status)
    {
        var related = await http.RequestServices.GetRequiredService<RelatedReferrals>().Of(http, opened);
        var page = Page(opened, form, related);
        var others = await http.RequestServices.GetRequiredService<ComparedReferrals>().Others(http, opened, related);
        return PageResults.Show<ComparePage>(new CompareModel(page, ComparedReferrals.This(opened), others), status);
    }

    /// <inheritdoc />
    protected override string Nothing => "No open referral of the same person or of a similar name was found.";

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["The other referral goes on, from the earlier of the two receipts, and this one closes as its duplicate. Everybody who rang gets an answer.", "A second call may be deterioration: ask the danger signs again."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Asked(IReadOnlyList<Choice> others) =>
    [
        .. Signs.Select(sign => Question.YesOrNo(sign.Field, sign.Label)),
        .. Names("Which referral was there first?", others),
        new("why", "What makes it the same need?", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Referral? other, Answering by)
    {
        Answer[] said = [.. Signs.Select(sign => answers.Yes(sign.Field, $"{sign.Label.TrimEnd('?')}: ask again, yes or no") ? Answer.Yes : Answer.No)];
        var why = answers.Words("why", "Say what makes it the same need");
        return answers.GiveThrough((http, sender) => http.RequestServices.GetRequiredService<Server.Intake.Linking>()
            .Link(sender, new(referral.Id, other!.Id, why, by.Now, new(said[0], said[1], said[2], said[3], said[4]))));
    }
}
