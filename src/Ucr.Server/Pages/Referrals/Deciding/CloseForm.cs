using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>Ends a referral. Who declined is asked for: a relative or a home cannot decline for the patient.</summary>
public sealed class CloseForm : ReferralForm
{
    // Taking back, linking and rejecting are steps of their own.
    private static readonly ClosureReason[] Reasons =
    [
        ClosureReason.TreatmentCompleted, ClosureReason.Onward, ClosureReason.Admitted, ClosureReason.Conveyed, ClosureReason.Declined, ClosureReason.NoContact,
        ClosureReason.Moved, ClosureReason.Died, ClosureReason.EnteredInError, ClosureReason.Other,
    ];

    /// <inheritdoc />
    public override string Name => "close";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(CloseReferral.Reason)] = "closureReason",
        [nameof(CloseReferral.DeclinedBy)] = "declinedBy",
        [nameof(CloseReferral.Note)] = "note",
    };

    /// <inheritdoc />
    public override FormReading Read(FormState form, Referral referral, StaffId by, Instant now, ServicePolicies policies)
    {
        var chosen = Reasons.Cast<ClosureReason?>().FirstOrDefault(reason => string.Equals(Code(reason!.Value), form["closureReason"], StringComparison.Ordinal));
        return chosen is { } why
            ? FormReading.Of(new CloseReferral(referral.Id, why, Who(form["declinedBy"]), CommandSending.TypedOrNone(form.Text("note")), now))
            : FormReading.Wrong(new FieldError("closureReason", "Choose why it closes"));
    }

    /// <inheritdoc />
    public override IResult Show(OpenedReferral opened, FormState form, int status) =>
        PageResults.Show<ClosePage>(
            new CloseModel(opened.Head, form, [.. Reasons.Select(reason => new Choice(Code(reason), ClosureText.Of(reason)))], [.. LooseEnds(opened)]), status);

    private static IEnumerable<string> LooseEnds(OpenedReferral opened)
    {
        var seen = opened.Referral.Clock?.StoppedAt is not null;
        foreach (var owed in ClosureRule.OwedByNobody(opened.Referral)) yield return $"{char.ToUpperInvariant(owed[0])}{owed[1..]}: nobody has taken it on";
        if (opened.Visit is { } visit) yield return $"A visit is {Stages.InWords(visit.Stage)}";
        if (seen && opened.Referral.Outcome is null) yield return "The outcome has not been recorded";
        if (seen && !opened.Referral.ReferrerInformed) yield return "Whoever referred has not been told";
    }

    private static DeclinedBy? Who(string? code) => code switch
    {
        "patient" => DeclinedBy.Patient,
        "attorney" => DeclinedBy.AttorneySeen,
        "bestInterests" => DeclinedBy.BestInterests,
        _ => null,
    };

    private static string Code(ClosureReason reason) => char.ToLowerInvariant(reason.ToString()[0]) + reason.ToString()[1..];
}
