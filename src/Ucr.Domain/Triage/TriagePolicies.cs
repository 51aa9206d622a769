namespace Ucr.Domain.Triage;

/// <summary>Whom a service takes on, and for what: configuration for each service, because local lists differ (rule 11).</summary>
public sealed record TriagePolicies
{
    /// <summary>The needs that the service responds to: the nine of the national guidance, local ones, and something else with a reason.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } =
    [
        new(new("falls"), "Fall, no apparent serious injury", National: true),
        new(new("frailty"), "Decompensation of frailty", National: true),
        new(new("reduced_function"), "Reduced function or mobility", National: true),
        new(new("end_of_life"), "Palliative or end-of-life crisis", National: true),
        new(new("equipment"), "Urgent equipment", National: true),
        new(new("confusion"), "Confusion or delirium", National: true),
        new(new("catheter"), "Urgent catheter care", National: true),
        new(new("diabetes"), "Urgent support for diabetes", National: true),
        new(new("carer_breakdown"), "Unpaid carer breakdown", National: true),
        new(NeedKey.Other, "Something else", National: false),
    ];
}
