using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>A registered clinician has fully resolved the need without a visit: the referral closes (rule 25).</summary>
public sealed class RemoteForm() : PlainForm("resolved-remotely", "Resolved without a visit", "Close it as resolved", nameof(ResolveRemotely.Mechanism), nameof(ResolveRemotely.Why))
{
    private static readonly Choice[] Ways = [new("02", "By telephone"), new("11", "By video"), new("05", "By e-mail"), new("09", "By text message"), new("98", "By another means")];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["This closes the referral. A standard that was breached stays breached, and what it counts as is decided by the service's settings."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("mechanism", "How did you speak?", Ways), new("why", "What was done, and why is no visit needed?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var mechanism = answers.Line("mechanism", "Choose how you spoke");
        var why = answers.Words("why", "Say what was done, and why no visit is needed");
        return answers.Give(() => new ResolveRemotely(referral.Id, mechanism, why, by.Now, answers.NewId(nameof(ResolveRemotely))));
    }
}
