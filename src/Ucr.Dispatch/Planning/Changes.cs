namespace Ucr.Dispatch.Planning;

/// <summary>What changed since the last plan, and why.</summary>
internal static class Changes
{
    public static IEnumerable<PlanChange> Since(IReadOnlyList<Told> last, IReadOnlyList<PlannedSlot> slots)
    {
        foreach (var told in last.OrderBy(one => one.Visit.Value).ThenBy(one => one.Slot))
        {
            var slot = slots.FirstOrDefault(one => one.Visit == told.Visit && one.Slot == told.Slot);
            if (slot is not null && slot.First?.Clinician != told.Clinician)
            {
                yield return new(told.Visit, told.Slot, told.Clinician, slot.First?.Clinician, Why(told.Clinician, slot));
            }
        }
    }

    private static string Why(StaffId before, PlannedSlot slot) =>
        slot.Ranked.FirstOrDefault(one => one.Clinician == before)?.Why
        ?? slot.RuledOut.FirstOrDefault(one => one.Clinician == before)?.Why
        ?? "is not there any more";
}
