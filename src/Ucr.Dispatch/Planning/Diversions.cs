using System.Globalization;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Planning;

/// <summary>
/// Who is under way and could turn aside to a visit that is likely to be late: only when that visit and the one they were on
/// the way to are both still in time with the chance that the policy states. Nobody with a patient is ever looked at.
/// </summary>
internal static class Diversions
{
    /// <summary>One proposal at most for each clinician and each visit, in clinical order.</summary>
    public static IEnumerable<Diversion> Of(DaySheet sheet, IReadOnlyList<PlannedSlot> slots)
    {
        HashSet<StaffId> turned = [];
        foreach (var slot in slots.Where(slot => slot.First?.ChanceInTime is null or < 1 && !(slot.First?.ChanceInTime >= sheet.Policy.DivertChance)))
        {
            var visit = sheet.Visits.First(visit => visit.Id == slot.Visit);
            var best = sheet.Clinicians.Where(one => !turned.Contains(one.Id)).Select(one => Try(sheet, visit, one)).OfType<Diversion>()
                .OrderByDescending(one => one.ChanceTo).ThenBy(one => one.Clinician.Value, StringComparer.Ordinal).FirstOrDefault();
            if (best is not null && turned.Add(best.Clinician))
            {
                yield return best;
            }
        }
    }

    private static Diversion? Try(DaySheet sheet, OpenVisit to, AvailableClinician one)
    {
        var from = one.Task is { Kind: TaskKind.OnTheWay, Visit: { } under } ? sheet.Visits.FirstOrDefault(visit => visit.Id == under) : null;
        if (from is not { DueAt: { } fromDue, People: 1 } || to is not { DueAt: { } toDue, People: 1, NeverAlone: false } || one.At is not { } here || from.Place is not { } there || to.Place is not { } aside
            || Fit.Bars(to, one) is not null || !Fit.Suffices(to, Fit.Gives(to, one)))
        {
            return null;
        }

        var policy = sheet.Policy;
        var first = sheet.Travel.Between(here, aside, sheet.Situation.Now);
        var seen = first.Minutes + policy.DoorMinutes;
        var leaves = seen + to.ExpectedMinutes + policy.BetweenVisitsMinutes;
        var second = sheet.Travel.Between(aside, there, sheet.At(leaves));
        var then = leaves + second.Minutes + policy.DoorMinutes;
        var overrun = to.LengthDeviation ?? (policy.OverrunShare * to.ExpectedMinutes);
        var variance = first.Deviation * first.Deviation;
        var (chanceTo, chanceFrom) = (Chance.By(seen, variance, sheet.Minutes(toDue)), Chance.By(then, variance + (overrun * overrun) + (second.Deviation * second.Deviation), sheet.Minutes(fromDue)));
        var fits = then + from.ExpectedMinutes <= sheet.Minutes(one.ShiftEndsAt);
        return fits && chanceTo >= policy.DivertChance && chanceFrom >= policy.DivertChance
            ? new(one.Id, from.Id, to.Id, chanceTo, chanceFrom, string.Create(CultureInfo.InvariantCulture, $"both stay in time: chance {chanceTo:0.00} there, then {chanceFrom:0.00}"))
            : null;
    }
}
