using System.Globalization;
using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Planning;

/// <summary>
/// Who is under way and could turn aside to a visit that is likely to be late: only when that visit and the one they were on
/// the way to are both still in time with the chance that the policy states. When they could not do both, somebody with nothing
/// else to do may take the first one over. Nobody with a patient is ever looked at.
/// </summary>
internal sealed class Diversions
{
    private readonly DaySheet sheet;
    private readonly RoundSet set;
    private readonly HashSet<StaffId> taken = [];

    private Diversions(DaySheet sheet, RoundSet set) => (this.sheet, this.set) = (sheet, set);

    /// <summary>One proposal at most for each clinician and each visit, in clinical order.</summary>
    public static IEnumerable<Diversion> Of(DaySheet sheet, RoundSet set, IReadOnlyList<PlannedSlot> slots)
    {
        var diversions = new Diversions(sheet, set);
        foreach (var slot in slots.Where(slot => slot.First?.ChanceInTime is null or < 1 && !(slot.First?.ChanceInTime >= sheet.Policy.DivertChance)))
        {
            var visit = sheet.Visits.First(visit => visit.Id == slot.Visit);
            var best = sheet.Clinicians.Where(one => !diversions.taken.Contains(one.Id)).Select(one => diversions.Try(visit, one)).OfType<Diversion>()
                .OrderBy(one => one.HandTo is not null).ThenByDescending(one => one.ChanceTo).ThenBy(one => one.Clinician.Value, StringComparer.Ordinal).FirstOrDefault();
            if (best is not null && diversions.taken.Add(best.Clinician))
            {
                diversions.taken.UnionWith(best.HandTo is { } third ? [third] : []);
                yield return best;
            }
        }
    }

    private Diversion? Try(OpenVisit to, AvailableClinician one)
    {
        var from = one.Task is { Kind: TaskKind.OnTheWay, Visit: { } under } ? sheet.Visits.FirstOrDefault(visit => visit.Id == under) : null;
        if (from is not { DueAt: not null, People: 1, Place: not null } || to is not { DueAt: { } due, People: 1, NeverAlone: false, Place: { } aside, After: null, Kit.Count: 0 } || one.At is not { } here || !CanGo(to, one))
        {
            return null;
        }

        var policy = sheet.Policy;
        var first = sheet.Travel.Between(here, aside, sheet.Situation.Now);
        var seen = first.Minutes + policy.DoorMinutes;
        var variance = first.Deviation * first.Deviation;
        var chanceTo = Chance.By(seen, variance, sheet.Minutes(due));
        if (chanceTo < policy.DivertChance || seen + to.ExpectedMinutes > sheet.Minutes(one.ShiftEndsAt))
        {
            return null;
        }

        var overrun = to.LengthDeviation ?? (policy.OverrunShare * to.ExpectedMinutes);
        var chanceFrom = InTime(from, one, aside, seen + to.ExpectedMinutes + policy.BetweenVisitsMinutes, variance + (overrun * overrun));
        return chanceFrom >= policy.DivertChance
            ? new(one.Id, from.Id, to.Id, chanceTo, chanceFrom, string.Create(CultureInfo.InvariantCulture, $"both stay in time: chance {chanceTo:0.00} there, then {chanceFrom:0.00}"))
            : HandedOver(from, to, one, chanceTo);
    }

    // Somebody else with nothing to do takes the first visit over, when that keeps both due times.
    private Diversion? HandedOver(OpenVisit from, OpenVisit to, AvailableClinician one, double chanceTo)
    {
        var third = Enumerable.Range(0, sheet.Clinicians.Count)
            .Where(other => sheet.Clinicians[other] is var who && who.Id != one.Id && set.Count(other) == 0 && sheet.IsIdle(other) && !taken.Contains(who.Id) && from.Kit.All(who.Kit.Contains) && CanGo(from, who))
            .Select(other => (Who: sheet.Clinicians[other], Chance: sheet.From(other) is { } at ? InTime(from, sheet.Clinicians[other], at, 0, 0) : 0))
            .Where(other => other.Chance >= sheet.Policy.DivertChance)
            .OrderByDescending(other => other.Chance).ThenBy(other => other.Who.Id.Value, StringComparer.Ordinal).FirstOrDefault();
        return third.Who is null ? null : new(one.Id, from.Id, to.Id, chanceTo, third.Chance, string.Create(
            CultureInfo.InvariantCulture, $"both stay in time when {third.Who.Id} takes the first: chance {chanceTo:0.00} there, {third.Chance:0.00} at the first"))
        { HandTo = third.Who.Id };
    }

    private static bool CanGo(OpenVisit visit, AvailableClinician one) =>
        Fit.Bars(visit with { Holders = [] }, one) is null && Fit.Suffices(visit, Fit.Gives(visit, one));

    // The chance of being there in time after a moment; none when it could not end within the shift.
    private double InTime(OpenVisit visit, AvailableClinician one, Place at, double leaves, double variance)
    {
        var drive = sheet.Travel.Between(at, visit.Place!.Value, sheet.At(leaves));
        var seen = leaves + drive.Minutes + sheet.Policy.DoorMinutes;
        return seen + visit.ExpectedMinutes <= sheet.Minutes(one.ShiftEndsAt) ? Chance.By(seen, variance + (drive.Deviation * drive.Deviation), sheet.Minutes(visit.DueAt!.Value)) : 0;
    }
}
