using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Triage;

/// <summary>Whom a service takes on, and for what: configuration for each service, because local lists differ (rule 11).</summary>
public sealed partial record TriagePolicies
{
    /// <summary>The needs that the service responds to: the nine of the national guidance, local ones, and something else with a reason.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } =
    [
        new(new("falls"), "Fall, no apparent serious injury", National: true, RedFlags: ["passed_out", "head_and_blood_thinner", "broken_bone"]),
        new(new("frailty"), "Decompensation of frailty", National: true, RedFlags: ["sepsis"]),
        new(new("reduced_function"), "Reduced function or mobility", National: true, RedFlags: ["sudden_weakness"]),
        new(new("end_of_life"), "Palliative or end-of-life crisis", National: true, RedFlags: ["plan_cannot_hold"]),
        new(new("equipment"), "Urgent equipment", National: true),
        new(new("confusion"), "Confusion or delirium", National: true, RedFlags: ["sepsis", "sudden_weakness"]),
        new(new("catheter"), "Urgent catheter care", National: true, RedFlags: ["sepsis", "dysreflexia"]),
        new(new("diabetes"), "Urgent support for diabetes", National: true, RedFlags: ["sugar_emergency"]),
        new(new("carer_breakdown"), "Unpaid carer breakdown", National: true, RedFlags: ["harm_now"]),
        new(NeedKey.Other, "Something else", National: false),
    ];

    /// <summary>The red-flag questions, in the service's words. A yes prompts 999 now.</summary>
    public IReadOnlyList<RedFlag> RedFlags { get; init; } =
    [
        new("passed_out", "Did they pass out, before or after the fall?"),
        new("head_and_blood_thinner", "Did they hit their head, and take a blood thinner?"),
        new("broken_bone", "Severe new pain in the hip, back or neck, or a limb out of shape?"),
        new("sepsis", "Signs of sepsis: mottled, blue or very pale skin, very fast breathing, hard to wake?"),
        new("sudden_weakness", "Sudden weakness of one side, or sudden trouble with speech or sight?"),
        new("plan_cannot_hold", "Symptoms that the plan at home cannot hold, and the person wants to go to hospital?"),
        new("dysreflexia", "An injury of the spine, with a pounding headache, flushing or sweating?"),
        new("sugar_emergency", "Very low sugar that does not rise, or high sugar with vomiting or drowsiness?"),
        new("harm_now", "Is anybody in danger of harm at this moment?"),
    ];

    /// <summary>What the service does not take, and where that goes. National exclusions are recalled, not verified.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } =
    [
        new("acute_bed_now", "Needs 999 or an acute bed now", "999"),
        new("mental_health_team", "A mental health crisis that needs a specialist team", "111 option 2, or the local crisis line, by a live warm transfer"),
        new("hospital_tests", "Needs tests that only a hospital has", "Same day emergency care"),
        new("stroke_pathway", "On a stroke pathway", "The stroke team, or 999"),
    ];

    /// <summary>Least age in whole years on the London day of receipt: 18 (rule 10).</summary>
    public int LeastAge { get; init; } = 18;

    /// <summary>The condition behind a key, if the service takes it on the London day of an instant.</summary>
    public Condition? ConditionOn(NeedKey need, Instant at)
    {
        var day = LondonDays.Of(at);
        return Conditions.FirstOrDefault(condition => condition.Key == need && condition.HoldsOn(day));
    }
}
