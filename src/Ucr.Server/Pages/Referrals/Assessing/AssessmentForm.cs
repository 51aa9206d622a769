using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals.Assessing;

/// <summary>The structured triage as a form: filled in with what is known, and read for what is new.</summary>
internal static class AssessmentForm
{
    /// <summary>What is known stands in the form. Words stay sealed: a new one takes the place of the old.</summary>
    public static FormState Prepare(FormState blank, Referral referral, TriagePolicies policies) =>
        Fields(policies).Aggregate(blank, (form, field) => field.Read(referral.Triage.Assessment) is { } value ? form.With(field.Name, value) : form);

    /// <summary>What is new; null when nothing is. And what cannot be read.</summary>
    public static (TriageAssessment? Found, IReadOnlyList<FieldError> Wrong) Read(FormState form, Referral referral, TriagePolicies policies)
    {
        var (known, wrong) = (referral.Triage.Assessment, new List<FieldError>());
        var found = known;
        foreach (var field in Fields(policies))
        {
            if (form.Text(field.Name) is not { } typed || string.Equals(typed, field.Read(known), StringComparison.Ordinal))
            {
                continue;
            }

            if (field.Write(found, typed) is { } taken)
            {
                found = taken;
            }
            else
            {
                wrong.Add(new(field.Name, $"{field.Label.TrimEnd('?')}: give it in the form that is asked for"));
            }
        }

        return (ReferenceEquals(found, known) ? null : found, wrong);
    }

    private static IEnumerable<AssessmentField> Fields(TriagePolicies policies) => AssessmentFields.Groups(policies).SelectMany(group => group.Fields);
}
