using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Capacity;

/// <summary>
/// How much more a service can take: usual visits are put into the live plan one by one, until the first would probably be
/// late or make others late. A pure function; the same situation gives the same answer.
/// </summary>
public static class CapacityNow
{
    /// <summary>Works it out.</summary>
    /// <param name="situation">Open work, who works now, and who works later today.</param>
    /// <param name="areas">Where visits may come up.</param>
    /// <param name="travel">Travel times.</param>
    /// <param name="policy">What counts as room.</param>
    public static CapacityReport Of(Situation situation, IReadOnlyList<CapacityArea> areas, ITravelTime travel, CapacityPolicy policy)
    {
        var probes = new Probes(situation, areas.Count, travel, policy);
        var ordered = areas.OrderBy(area => area.Name, StringComparer.Ordinal).ToList();
        var each = ordered.ConvertAll(area => new AreaCapacity(area.Name, Hours(probes, [area], situation.Now, policy), LastSafe(probes, area, situation, policy)));
        var working = situation.Clinicians.Count(one => one.ShiftStartsAt <= situation.Now && one.Barred is null);
        var safe = each.Count > 0 && each.TrueForAll(area => area.LastSafeAt is not null) ? each.Min(area => area.LastSafeAt) : null;
        return new(situation.Now, policy.Name, travel.Name, working, Hours(probes, ordered, situation.Now, policy), safe, each);
    }

    private static List<RoomFor> Hours(Probes probes, IReadOnlyList<CapacityArea> areas, Instant now, CapacityPolicy policy) =>
        [.. Enumerable.Range(0, policy.Hours).Select(hour => probes.Room(areas, now + Duration.FromHours(hour)))];

    /// <summary>The latest step, counted back from where the last shift ends, at which one referral would still be met: coarsely first.</summary>
    private static Instant? LastSafe(Probes probes, CapacityArea area, Situation situation, CapacityPolicy policy)
    {
        const int Coarse = 3;
        var latest = Instant.Min(
            situation.Now + Duration.FromHours(policy.HorizonHours),
            situation.Clinicians.Select(one => one.ShiftEndsAt + Duration.FromMinutes(one.OvertimeMinutes)).DefaultIfEmpty(situation.Now).Max());
        var steps = (int)Math.Max(0, (latest - situation.Now).TotalMinutes / policy.StepMinutes);
        for (var step = steps; ; step -= Coarse)
        {
            var tried = Math.Max(0, step);
            if (probes.IsMet(area, At(tried)))
            {
                var finer = Enumerable.Range(1, Coarse - 1).Select(more => tried + Coarse - more).Where(more => more <= steps && more > tried);
                return At(finer.FirstOrDefault(more => probes.IsMet(area, At(more)), tried));
            }

            if (tried == 0)
            {
                return null;
            }
        }

        Instant At(int step) => situation.Now + Duration.FromMinutes((long)step * policy.StepMinutes);
    }
}
