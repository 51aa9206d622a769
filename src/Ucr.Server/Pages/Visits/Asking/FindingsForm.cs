using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Assessing;
using Ucr.Server.Pages.Referrals.Deciding;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>What the door and the next clinician need to know of the person, as far as somebody asked (clinical ruling 10): frailty, allergies, medicines, plans, carer.</summary>
public sealed class FindingsForm() : VisitForm(
    "findings", "Frailty, allergies, plans and carer", "Save what you found", "What you found is saved",
    nameof(ClinicalPicture.Frailty))
{
    private static readonly string[] OnTheVisit = ["picture", "communication", "plans", "people"];

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(ClinicalPicture.Frailty)] = "frailty",
        [nameof(CommunicationNeeds.WeightKg)] = "weight",
    };

    /// <inheritdoc />
    public override IReadOnlyList<AssessmentGroup> Groups { get; } = Asked(new ServicePolicies().Triage);

    /// <inheritdoc />
    public override bool IsAskedAt(VisitStep next) => next is VisitStep.RecordOutcome or VisitStep.Finished;

    /// <inheritdoc />
    public override IReadOnlyList<string> Known(VisitCardModel card) => ["Leave blank what you did not ask: blank is never read as no, and changes nothing."];

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, VisitCardModel card) => Groups.SelectMany(group => group.Fields)
        .Aggregate(blank, (form, field) => field.Read(card.Found) is { } value ? form.With(field.Name, value) : form);

    /// <inheritdoc />
    public override FormReading Read(FormState form, Visit visit, Referral referral, Answered by)
    {
        var (found, wrong) = AssessmentForm.Read(form, referral, by.Policies);
        return wrong.Count > 0 ? FormReading.Wrong(wrong)
            : found is null ? FormReading.Wrong(new FieldError(null, "Nothing is new here: fill in what you found"))
            : FormReading.Of(new RecordTriage(referral.Id, found, by.At));
    }

    // The score is taken with the readings; danger signs of the telephone are not asked again at the bed.
    private static IReadOnlyList<AssessmentGroup> Asked(TriagePolicies policies)
    {
        var groups = AssessmentFields.Groups(policies);
        var told = groups.First(group => group.Key is "flags").Fields.Where(field => !field.Name.StartsWith("flag_", StringComparison.Ordinal));
        return
        [
            .. groups.Where(group => OnTheVisit.Contains(group.Key, StringComparer.Ordinal)).Select(group => group.Key is "picture"
                ? group with { Fields = [.. group.Fields.Where(field => !field.Name.StartsWith("warning", StringComparison.Ordinal)), .. told] }
                : group),
        ];
    }
}
