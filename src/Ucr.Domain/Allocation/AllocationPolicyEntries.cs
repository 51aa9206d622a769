using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Allocation.Planning;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Allocation;

/// <summary>The policies of sending somebody.</summary>
public static class AllocationPolicyEntries
{
    private const string Ruling = "Clinical ruling of this service; no national source";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        .. AutomaticAllocationEntries.All,
        .. PlanningEntries.All,
        .. LookAheadEntries.All,
        .. RoomEntries.All,
        .. KitStoreEntries.All,
        new("clinical-leads", "Who may let somebody go out of scope?", RuleOrigin.Local, Certainty.ProductDecision, Ruling)
        {
            Rulings = [20],
            Present = policies => policies.Allocation.ClinicalLeads is { Count: > 0 } leads ? string.Join(", ", leads) + "." : "Any registered triage clinician.",
            Fields =
            [
                LineFields.List(
                    "clinical-leads", "Clinical leads, one a line", "A person's id: amira.khan. Nobody named: any registered triage clinician.", "/allocation/clinicalLeads", TextForms.People,
                    policies => policies.Allocation.ClinicalLeads, (policies, leads) => policies with { Allocation = policies.Allocation with { ClinicalLeads = leads } }, leads => LineFields.Twice(leads, lead => lead)),
            ],
        },
        new("credentials", "Must a shift bring its clinician's registration and sign-off?", RuleOrigin.Local, Certainty.ProductDecision, Ruling)
        {
            Rulings = [20],
            Present = policies => policies.Allocation.CredentialsRequired ? "Yes: nobody is sent without them." : "Not until the staff record is loaded.",
            Fields = [PolicyFields.Switch("credentials-required", "Ask for registration and sign-off", _ => "/allocation/credentialsRequired", policies => policies.Allocation.CredentialsRequired, (policies, value) => policies with { Allocation = policies.Allocation with { CredentialsRequired = value } })],
        },
    ];
}
