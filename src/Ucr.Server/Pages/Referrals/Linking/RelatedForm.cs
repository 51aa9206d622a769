using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>A form that names another referral: one that is shown because it may belong to this one, or one by its reference.</summary>
public abstract class RelatedForm(string name, string title, string button, params IReadOnlyList<string> members) : PlainForm(name, title, button, members)
{
    /// <summary>The choice that asks for the reference.</summary>
    protected const string ByReference = "reference";

    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => true;

    /// <inheritdoc />
    public override async Task<IResult> Show(HttpContext http, OpenedReferral opened, FormState form, int status)
    {
        var related = await http.RequestServices.GetRequiredService<RelatedReferrals>().Of(http, opened);
        return PageResults.Show<QuestionPage>(Page(opened, form, related), status);
    }

    /// <summary>The questions, with the referrals that may be chosen.</summary>
    protected QuestionModel Page(OpenedReferral opened, FormState form, IReadOnlyList<RelatedReferral> found)
    {
        var related = found.Where(Offers).ToList();
        Choice[] choices = related.Count == 0 ? [] : [.. related.Select(one => new Choice(one.Referral.Reference, one.Words, one.Reason)), new(ByReference, "Another one, by its reference")];
        return new(opened.Head, form, Title, Button, Asked(choices)) { Known = [.. Known(opened), .. related.Count == 0 ? [Nothing] : Array.Empty<string>()] };
    }

    /// <inheritdoc />
    public override async Task<FormReading> Read(HttpContext http, FormState form, Referral referral, ServicePolicies policies)
    {
        var chosen = form.Text("other");
        var reference = chosen is null or ByReference ? form.Text("otherReference") : chosen;
        var other = reference is null ? null : await http.RequestServices.GetRequiredService<ReferralReading>().Find(http, reference);
        var answers = new Answers(form);
        if (other is null)
        {
            answers.Wrong("otherReference", reference is null ? "Choose the other referral, or give its reference" : "There is no referral with this reference", false);
        }

        return Read(answers, referral, other, new(http.User.StaffId, http.Now(), policies));
    }

    /// <summary>Said when nothing is found.</summary>
    protected abstract string Nothing { get; }

    /// <summary>Whether a related referral is offered.</summary>
    protected virtual bool Offers(RelatedReferral related) => true;

    /// <summary>Names the other referral: chosen where some were found, or by its reference.</summary>
    protected static IEnumerable<Question> Names(string label, IReadOnlyList<Choice> others)
    {
        if (others.Count > 0) yield return new("other", label, others);
        yield return new("otherReference", others.Count > 0 ? "Its reference, if it is another one" : label, Hint: "Its reference. For example, UCR-24601");
    }

    /// <summary>What is asked, with the referrals that may be chosen.</summary>
    protected abstract IReadOnlyList<Question> Asked(IReadOnlyList<Choice> others);

    /// <summary>Reads the answers; the other referral is null when it was not found, which is wrong already.</summary>
    protected abstract FormReading Read(Answers answers, Referral referral, Referral? other, Answering by);

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => Asked([]);

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by) => Read(answers, referral, null, by);
}
