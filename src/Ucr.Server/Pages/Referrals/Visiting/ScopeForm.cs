using Ucr.Domain;
using Ucr.Domain.Allocation.Scope;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>A clinical lead lets somebody go out of scope, with a supporter on shift (clinical ruling 20).</summary>
public sealed class ScopeForm() : PlainForm("override-scope", "Let somebody go out of scope", "Let them go", nameof(OverrideScope.Clinician), nameof(OverrideScope.Supporter), nameof(OverrideScope.Reason))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["Only a clinical lead can. A registration or a competency that has lapsed is not overridden. Allocate the visit afterwards as usual."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        .. WhichVisit.Asked(opened),
        new("clinician", "Who goes?", Hint: "A colleague's full name"),
        new("supporter", "Who on shift supports them?", Hint: "A colleague's full name"),
        new("reason", "Why do they go all the same?", Hint: "Without patient data"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var visit = WhichVisit.Read(answers, referral);
        var clinician = answers.Colleague("clinician", "Name who goes");
        var supporter = answers.Colleague("supporter", "Name who supports them");
        var reason = answers.Line("reason", "Say why they go all the same");
        return answers.GiveOnVisit(() => new OverrideScope(visit, clinician, supporter, reason, by.Now));
    }
}
