using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>Capacity is doubted, which anybody at the desk may; or a registered clinician has assessed it (clinical ruling 11).</summary>
public sealed class CapacityForm() : PlainForm(
    "capacity", "Capacity to decide", "Save", nameof(AssessCapacity.Finding), nameof(AssessCapacity.Decision), nameof(AssessCapacity.DecidedBy))
{
    private static readonly Choice[] Findings =
    [
        new("Doubted", "It is in doubt", "A clinician has to assess it"),
        new("Has", "Assessed: they can decide this"),
        new("Lacks", "Assessed: they cannot decide this"),
    ];

    private static readonly Choice[] Ways =
    [
        new("BestInterests", "In their best interests"), new("AttorneySeen", "By an attorney", "You have seen the power of attorney"), new("", "Not decided yet, or they can decide"),
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        [$"{PersonKnown.Capacity(opened.Referral)}.", .. opened.Referral.Triage.Person.Capacity is null ? ["The patient is taken to have capacity."] : Array.Empty<string>()];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("finding", "What was found?", Findings),
        new("decision", "Which decision is it about, and what was found?", Long: true),
        new("decidedBy", "If they cannot decide: how is it decided for them?", Ways),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var finding = answers.One<Capacity>("finding", "Choose what was found");
        var decision = answers.Words("decision", "Say which decision it is about, and what was found");
        return answers.Give(() => new AssessCapacity(referral.Id, finding, decision, answers.OneOrNone<DecidedBy>("decidedBy"), by.Now));
    }
}
