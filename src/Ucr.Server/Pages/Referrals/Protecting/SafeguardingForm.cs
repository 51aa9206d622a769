using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>A safeguarding concern with somebody who follows it up (clinical ruling 12). Also after the referral was closed.</summary>
public sealed class SafeguardingForm() : PlainForm(
    "safeguarding", "Raise a safeguarding concern", "Raise the concern",
    nameof(RaiseSafeguarding.Of), nameof(RaiseSafeguarding.What), nameof(RaiseSafeguarding.Owner), nameof(RaiseSafeguarding.DoNotTell))
{
    private static readonly Choice[] About = [new("Adult", "An adult"), new("Child", "A child", "Also a child who only lives there")];

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => blank.With("owner", viewer);

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("of", "Who is it about?", About),
        new("what", "What was seen or heard?", Long: true),
        new("owner", "Who follows it up?", Hint: "A colleague's full name"),
        Question.YesOrNo("doNotTell", "Could it harm the person if somebody there learns that we come?", yes: "Yes: no link, e-mail, text message or arrival time"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var of = answers.One<SafeguardingOf>("of", "Choose who it is about");
        var what = answers.Words("what", "Say what was seen or heard");
        var owner = answers.Colleague("owner", "Name who follows it up");
        var doNotTell = answers.Yes("doNotTell", "Say whether it could harm the person");
        return answers.Give(() => new RaiseSafeguarding(referral.Id, of, owner, what, doNotTell, by.Now));
    }
}
