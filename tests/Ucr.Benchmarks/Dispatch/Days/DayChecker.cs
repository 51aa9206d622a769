namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>
/// Reads a day as it went and counts broken rules. It shares nothing with simulation, policies or planner but the day's own
/// data, so that a mistake in one of them is not repeated here.
/// </summary>
public static class DayChecker
{
    /// <summary>Every broken rule, in words.</summary>
    public static IReadOnlyList<string> Broken(DayRecord record) =>
    [
        .. record.Deeds.SelectMany(deed => OfDeed(record.Day, deed)),
        .. record.Deeds.GroupBy(deed => deed.Visit).SelectMany(crew => OfVisit(record.Day, record.Day.Visits[crew.Key], [.. crew])),
        .. record.Day.Clinicians.SelectMany(one => OfClinician(record, one)),
    ];

    private static IEnumerable<string> OfDeed(Day day, Deed deed)
    {
        var (visit, clinician) = (day.Visits[deed.Visit], day.Clinicians[deed.Clinician]);
        var expectedEnd = Math.Max(deed.ArrivedAt, deed.StartedAt ?? 0) + visit.Expected;
        if (deed.LeftAt < visit.Release)
        {
            yield return $"{deed.Clinician} set off to {deed.Visit} before anybody knew of it";
        }

        if (deed.LeftAt < clinician.Starts || deed.LeftAt >= clinician.Leaves)
        {
            yield return $"{deed.Clinician} set off to {deed.Visit} outside their shift";
        }

        // A joint visit may begin later than it was expected to, because a colleague is held up.
        if (visit.People == 1 && expectedEnd > clinician.Ends)
        {
            yield return $"{deed.Clinician} was sent to {deed.Visit}, which had to end after their shift";
        }

        if (!visit.Urgent && deed.StartedAt is { } started && visit.People == 1 && started + visit.Expected > day.Ends)
        {
            yield return $"{deed.Visit} began too late to end with the day";
        }
    }

    private static IEnumerable<string> OfVisit(Day day, DayVisit visit, List<Deed> crew)
    {
        var together = crew.Where(deed => deed.StartedAt is not null).ToList();
        if (together.Count > 0 && together.Count != visit.People)
        {
            yield return $"{visit.Number} was begun by {together.Count} of {visit.People}";
        }

        if (together.Select(deed => deed.StartedAt).Distinct().Count() > 1 || together.Select(deed => deed.Clinician).Distinct().Count() != together.Count)
        {
            yield return $"{visit.Number} was not begun together by different people";
        }

        if (together.Count > 0 && !together.Exists(deed => day.Clinicians[deed.Clinician].Skills.Contains(visit.Skill)))
        {
            yield return $"nobody at {visit.Number} had skill {visit.Skill}";
        }
    }

    private static IEnumerable<string> OfClinician(DayRecord record, DayClinician clinician)
    {
        var busy = record.Deeds.Where(deed => deed.Clinician == clinician.Number).Select(deed => (From: deed.LeftAt, To: deed.EndedAt ?? deed.ArrivedAt))
            .Concat(record.Moves.Where(move => move.Clinician == clinician.Number).Select(move => (From: move.LeftAt, To: move.EndedAt)))
            .Concat(record.Breaks.Where(one => one.Clinician == clinician.Number).Select(one => (one.From, one.To)))
            .OrderBy(one => one.From).ThenBy(one => one.To).ToList();
        for (var i = 1; i < busy.Count; i++)
        {
            if (busy[i].From < busy[i - 1].To)
            {
                yield return $"{clinician.Number} was in two places at {busy[i].From}";
            }
        }

        var taken = record.Breaks.Where(one => one.Clinician == clinician.Number).ToList();
        if (clinician.Break is { } due && clinician.SickAt is null && (taken.Count != 1 || taken[0].To - taken[0].From < due.Length))
        {
            yield return $"{clinician.Number} had no break";
        }
    }
}
