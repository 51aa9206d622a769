using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Referrals.Visiting;

namespace Ucr.Server.Pages.Referrals.Caring;

/// <summary>The desk takes the visit away from a clinician.</summary>
public sealed class WithdrawForm : QuestionForm
{
    /// <inheritdoc />
    public override string Name => "withdraw-allocation";

    /// <inheritdoc />
    protected override string Title => "Withdraw the allocation";

    /// <inheritdoc />
    protected override string Button => "Withdraw";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(nameof(WithdrawAllocation.Clinician), nameof(WithdrawAllocation.Reason));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        .. WhichVisit.Asked(opened),
        new("clinician", "From whom?", [.. opened.Visits.SelectMany(visit => visit.Crew).Select(slot => slot.Clinician).OfType<StaffId>().Distinct().Select(who => new Choice(who.Value, StaffChoices.NameOf(who)))]),
        new("reason", "Why?", Hint: "For the clinician and the record, without patient data"),
    ];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var answers = new Answers(form);
        var visit = WhichVisit.Read(answers, referral);
        var who = answers.Line("clinician", "Choose the clinician");
        return answers.GiveOnVisit(() => new WithdrawAllocation(visit, new(who), form.Text("reason") ?? "", now));
    }
}

/// <summary>Somebody calls the visit off.</summary>
public sealed class CancelVisitForm : QuestionForm
{
    private static readonly Choice[] Who = [new("patient", "The patient"), new("us", "We do")];

    /// <inheritdoc />
    public override string Name => "cancel-visit";

    /// <inheritdoc />
    protected override string Title => "Call the visit off";

    /// <inheritdoc />
    protected override string Button => "Call it off";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = Named(nameof(CancelVisit.ByPatient), nameof(CancelVisit.Reason));

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [.. WhichVisit.Asked(opened), new("byPatient", "Who calls it off?", Who), new("reason", "Why?")];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var answers = new Answers(form);
        var visit = WhichVisit.Read(answers, referral);
        var who = answers.Line("byPatient", "Say who calls it off");
        return answers.GiveOnVisit(() => new CancelVisit(visit, string.Equals(who, "patient", StringComparison.Ordinal), form.Text("reason") ?? "", now));
    }
}
