using System.Globalization;
using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Visiting;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>The fields of an acceptance: standard, urgency, need, and what the visit needs.</summary>
internal static class AcceptFields
{
    public static readonly IReadOnlyList<Choice> Standards =
    [
        new("05", "2-hour", "Urgent community response, subject to the standard"),
        new("06", "2-day", "Reablement"),
        new("07", "2-hour, exempt", "Urgent community response, not subject to the standard"),
    ];

    public static readonly IReadOnlyList<Choice> Exemptions =
        [.. Enum.GetValues<ExemptionReason>().Where(reason => reason != ExemptionReason.ResolvedRemotely).Select(reason => new Choice(reason.ToString(), Capital(TriageText.Of(reason))))];

    public static IReadOnlyList<Choice> Needs(ServicePolicies policies) =>
        [.. policies.Triage.Conditions.Select(condition => new Choice(condition.Key.Value, condition.Words))];

    public static readonly IReadOnlyList<Choice> Capabilities = CapabilityText.Choices;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static FormReading Read(FormState form, ReferralId referral, Instant now)
    {
        ResponseStandard? standard = Enum.GetValues<ResponseStandard>().Cast<ResponseStandard?>().FirstOrDefault(one => string.Equals(one!.Value.Code(), form["standard"], StringComparison.Ordinal));
        var urgency = form["urgency"] switch { "1" => ClinicalUrgency.RiskToLife, "2" => ClinicalUrgency.High, "3" => ClinicalUrgency.Usual, _ => (ClinicalUrgency?)null };
        var minutes = Whole(form["minutes"]);
        var people = Whole(form["people"]);
        var answers = new Answers(form);
        var (graded, kit) = (TypedNeeds.Able(answers, "grades"), TypedNeeds.Kit(answers, "kit"));
        FieldError?[] wrong =
        [
            standard is null ? new("standard", "Choose the standard") : null,
            urgency is null ? new("urgency", "Choose the clinical urgency") : null,
            form.Text("need") is null ? new("need", "Choose the main need") : null,
            people is null ? new("people", "Choose how many people go") : null,
            minutes is null ? new("minutes", "Give the expected time with the patient in whole minutes") : null,
        ];
        return wrong.OfType<FieldError>().Concat(answers.Errors).ToList() is { Count: > 0 } errors
            ? FormReading.Wrong(errors)
            : FormReading.Of(new AcceptReferral(
                referral, standard!.Value, urgency!.Value, new(form.Text("need")!), new([.. form.All("capability").Union(graded.Select(one => one.Key), StringComparer.Ordinal)], people!.Value, minutes!.Value)
                {
                    Kit = kit,
                    LeastGrades = [.. graded.Where(one => one.Grade > 1)],
                },
                CommandSending.Typed(form.Text("rationale")), DespiteOpen: ReferralId.TryParse(form.Text("despiteOpen"), null, out var other) ? other : null, now,
                standard == ResponseStandard.TwoHourExempt ? ExemptionOf(form) : null, CommandSending.TypedOrNone(form.Text("despiteCriteria"))));
    }

    /// <summary>Why it is not subject to the standard; null when nothing that fits was chosen.</summary>
    public static ExemptionReason? ExemptionOf(FormState form) => Enum.TryParse<ExemptionReason>(form["exemption"], out var reason) && Enum.IsDefined(reason) ? reason : null;

    private static int? Whole(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
