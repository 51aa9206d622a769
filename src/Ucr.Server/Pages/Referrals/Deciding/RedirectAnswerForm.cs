using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>What the service that a referral was sent on to answered.</summary>
public sealed class RedirectAnswerForm : ReferralForm
{
    /// <inheritdoc />
    public override string Name => "redirect-answer";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(RecordRedirectAnswer.Words)] = "words" };

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies) => form["answer"] switch
    {
        "taken" => FormReading.Of(new RecordRedirectAnswer(referral.Id, Accepted: true, CommandSending.Typed(form.Text("words")), now)),
        "refused" => FormReading.Of(new RecordRedirectAnswer(referral.Id, Accepted: false, CommandSending.Typed(form.Text("words")), now)),
        _ => FormReading.Wrong(new FieldError("answer", "Choose what they answered")),
    };

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<RedirectAnswerPage>(new ReferralFormModel(opened.Head, form) { Asked = opened.Referral.RedirectedTo }, status);
}
