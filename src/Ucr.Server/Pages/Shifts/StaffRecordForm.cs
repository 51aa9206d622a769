using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Shifts;

/// <summary>What the staff record says of a clinician is changed for a shift.</summary>
internal sealed record StaffRecordForm() : ShiftForm("staff-record", "Change skills, registration and languages", "This is what the staff record says", "The staff record is changed for this shift")
{
    public override bool ForLeads => true;

    public override IReadOnlyList<string> Known => ["It counts at once: nobody can be sent to what they may no longer do. Visits that they have already stay theirs until somebody moves them."];

    public override IReadOnlyList<Question> Questions(Shift shift) => StaffRecordQuestions.All;

    public override FormState Prepared(FormState form, Shift shift, Instant now) => StaffRecordQuestions.Prepared(form, shift);

    public override IShiftCommand Read(Answers answers, Shift shift, Instant now)
    {
        var (able, credentials, about) = StaffRecordQuestions.Read(answers);
        return new ChangeStaffRecord(shift.Id, able, credentials, about, now);
    }
}

/// <summary>Skills with their dates and grades, registration, sign-off, gender and languages, as questions.</summary>
internal static class StaffRecordQuestions
{
    private static readonly Choice[] Genders = [new(nameof(ClinicianGender.Woman), "Woman"), new(nameof(ClinicianGender.Man), "Man"), new("none", "Not said")];

    public static IReadOnlyList<Question> All { get; } =
    [
        new("capabilities", "What may they do?", Hint: $"One a line: {string.Join(", ", CapabilityText.Choices.Select(choice => choice.Text))}. A grade and dates may follow: Intravenous treatment grade 2 from 2026-12-01 until 2027-11-30.", Long: true),
        Question.Day("registeredUntil", "Last day of their registration", "Leave it empty for somebody who needs none"),
        Question.YesOrNo("signedOff", "Are they signed off to go alone?", "No for a student. Needed where a registration, a date or a grade is given"),
        new("gender", "For patients who wish a woman or a man", Genders),
        new("languages", "Languages that they speak with patients", Hint: "Beside English, parted by commas"),
    ];

    public static FormState Prepared(FormState form, Shift shift) => form
        .With("capabilities", string.Join("\n", shift.Capabilities.Select(key => TypedCapability.Write(CapabilityText.Of(key), shift.Credentials?.Dated.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal))))))
        .With("registeredUntil", shift.Credentials?.RegistrationUntil is { } until ? LocalDatePattern.Iso.Format(LondonDay.LastBefore(until)) : null)
        .With("signedOff", shift.Credentials is { } known ? known.SignedOff ? "yes" : "no" : null)
        .With("gender", shift.About?.Gender?.ToString() ?? "none")
        .With("languages", shift.About is { } about ? string.Join(", ", about.Languages.Select(LanguageText.Of)) : null);

    public static (IReadOnlyList<string> Able, Credentials? Credentials, AboutClinician? About) Read(Answers answers)
    {
        var able = new List<DatedCapability>();
        foreach (var line in (answers.LineOrNone("capabilities") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (one, wrong) = TypedCapability.Read(line);
            able.Add(wrong is null ? one : answers.Wrong("capabilities", wrong, one));
        }

        var gender = answers.OneOrNone<ClinicianGender>("gender");
        string[] languages = [.. LanguageText.Keys(answers.LineOrNone("languages"))];
        return ([.. able.Select(one => one.Key).Distinct(StringComparer.Ordinal)], Credentials(answers, able.FindAll(TypedCapability.SaysMore)), gender is null && languages.Length == 0 ? null : new(gender, languages));
    }

    private static Credentials? Credentials(Answers answers, List<DatedCapability> dated)
    {
        LocalDate? until = answers.LineOrNone("registeredUntil") is null ? null : answers.Day("registeredUntil", "Give the last day of the registration as a date");
        return answers.LineOrNone("signedOff") is null && until is null && dated.Count == 0
            ? null
            : new(until is { } last ? LondonDay.Ends(last) : null, answers.Yes("signedOff", "Say whether they are signed off to go alone"), dated);
    }
}
