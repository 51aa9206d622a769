using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Automatic;
using Ucr.Domain.Values;

namespace Ucr.Server.Allocation.Planning;

/// <summary>What a plan says of one visit.</summary>
/// <param name="Visit">As it was when it was planned: by its version a plan that comes late is refused.</param>
/// <param name="Propose">Who should go, or that nobody can; null where that has been said before.</param>
/// <param name="Allocate">Takes the proposal at once; null where a person decides.</param>
internal sealed record PlanSaying(Visit Visit, ProposeAllocation? Propose, AllocateByPlan? Allocate)
{
    /// <summary>The commands, in the order in which they are given.</summary>
    /// <param name="onShift">Who is on shift now.</param>
    public IEnumerable<IVisitCommand> Commands(IReadOnlyList<ClinicianOnShift> onShift)
    {
        if (Propose is not null)
        {
            yield return Propose;
        }

        if (Allocate is not null)
        {
            yield return Allocate with { OnShift = onShift };
        }
    }
}
