using Ucr.Domain;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>Another organisation is asked to respond; it stays ours until they accept (rules 36 and 37).</summary>
public sealed class DelegateForm() : PlainForm(
    "delegate", "Ask another organisation to respond", "Ask them",
    nameof(DelegateResponse.Responding), nameof(DelegateResponse.Accountable), nameof(DelegateResponse.Submitting), nameof(DelegateResponse.Why))
{
    private static readonly Choice[] Either = [new("us", "We do"), new("them", "They do")];

    /// <inheritdoc />
    public override Task<FormReading> Read(HttpContext http, FormState form, Referral referral, ServicePolicies policies) =>
        Task.FromResult(Read(new Answers(form), referral, OdsCode.Parse(http.User.Provider), http.Now()));

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["It stays ours to respond until they accept."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("responding", "Who is asked to go?", Hint: "Their organisation code, for example RY7"),
        new("accountable", "Who answers for the response?", Either),
        new("submitting", "Who counts it in their figures?", Either),
        new("why", "Why them?", Hint: "Without patient data"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by) => Read(answers, referral, default, by.Now);

    private static FormReading Read(Answers answers, Referral referral, OdsCode ours, NodaTime.Instant now)
    {
        var responding = answers.Organisation("responding", "Give their organisation code");
        var accountable = answers.Line("accountable", "Choose who answers for the response");
        var submitting = answers.Line("submitting", "Choose who counts it");
        var why = answers.Line("why", "Say why them");
        return answers.Give(() => new DelegateResponse(referral.Id, Whose(accountable), responding, Whose(submitting), why, now));

        OdsCode Whose(string answer) => string.Equals(answer, "them", StringComparison.Ordinal) ? responding : ours;
    }
}
