using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Allocation.Planning;
using Ucr.Domain.Allocation.Rota;

namespace Ucr.Domain.Allocation;

/// <summary>Who may send whom. All of it is local practice.</summary>
public sealed record AllocationPolicies
{
    /// <summary>Who may let somebody go out of scope; any registered triage clinician where nobody is named (clinical ruling 20).</summary>
    public IReadOnlyList<StaffId> ClinicalLeads { get; init; } = [];

    /// <summary>What is allocated as the plan proposes, without waiting for a person.</summary>
    public AutomaticAllocationPolicy Automatic { get; init; } = AutomaticAllocationPolicy.Off;

    /// <summary>How the plan weighs one choice against another.</summary>
    public PlanningPolicy Planning { get; init; } = new();

    /// <summary>What counts as room for one more visit.</summary>
    public RoomPolicy Room { get; init; } = new();

    /// <summary>Scarce kit that the service keeps for whoever needs it.</summary>
    public IReadOnlyList<KitStore> KitStores { get; init; } = [];

    /// <summary>A shift must bring its clinician's registration and sign-off: switched on once the staff record is loaded.</summary>
    public bool CredentialsRequired { get; init; }
}
