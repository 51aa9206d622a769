using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Server.Api;
using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>What the caller answered beyond the referral itself: each goes to the record by its own command.</summary>
internal static class PhoneAnswers
{
    /// <summary>The field of a red-flag question: this and its key.</summary>
    public const string Flag = "flag_";

    /// <summary>The answers to red-flag questions. One that was answered before the need was changed stays an answer.</summary>
    public static IReadOnlyList<KeyedAnswer> Flags(FormState form) =>
    [
        .. form.Values.Keys.Where(field => field.StartsWith(Flag, StringComparison.Ordinal))
            .Select(field => new KeyedAnswer(field[Flag.Length..], PhoneForm.Answered(form[field]))).Where(flag => flag.Answer != Answer.NotAsked)
            .OrderBy(flag => flag.Key, StringComparer.Ordinal),
    ];

    /// <summary>What was answered about the person; null when nothing was asked.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="policies">Which questions the service asks: another is left out.</param>
    public static TriageAssessment? Found(FormState form, TriagePolicies policies)
    {
        var asked = policies.RedFlags.Select(flag => flag.Key).ToHashSet(StringComparer.Ordinal);
        var flags = Flags(form).Where(flag => asked.Contains(flag.Key)).ToList();
        var (plan, said) = (PhoneForm.Answered(form["carePlan"]), CommandSending.TypedOrNone(form.Text("carePlanWords")));
        return flags.Count == 0 && plan == Answer.NotAsked && said is null
            ? null
            : new() { RedFlags = flags, Plans = CarePlans.NotAsked with { CarePlan = new(plan, Where: said) } };
    }

    /// <summary>What the ambulance crew on scene means to do; null when there is none.</summary>
    public static CrewPlan? Crew(FormState form) => form["crew"] switch
    {
        "stays" => CrewPlan.Stays,
        "leaves" => CrewPlan.WantsToLeave,
        _ => null,
    };

    /// <summary>Nobody at the address may be told that we come.</summary>
    public static bool DoNotTell(FormState form) => form["doNotTell"] is "yes";
}
