using Ucr.Domain.Clocks;

namespace Ucr.Domain.Settings.Preview;

/// <summary>A clock that would have run differently.</summary>
/// <param name="Reference">The referral.</param>
/// <param name="Kind">Which clock.</param>
/// <param name="DueBefore">When it was due under the present settings, UTC; null where there was no such clock.</param>
/// <param name="DueAfter">When it would have been due, UTC; null where there would have been none.</param>
/// <param name="MetBefore">Whether it ended in time; null while it runs and is not due, or was left behind.</param>
/// <param name="MetAfter">Whether it would have.</param>
public sealed record ClockDifference(string Reference, ClockKind Kind, Instant? DueBefore, Instant? DueAfter, bool? MetBefore, bool? MetAfter);

/// <summary>Something that would have been raised, or not, or at another time.</summary>
/// <param name="Reference">The referral.</param>
/// <param name="Kind">What; null for the breach of a standard.</param>
/// <param name="Step">The step of its ladder.</param>
/// <param name="Before">When it was raised under the present settings, UTC; null where it was not.</param>
/// <param name="After">When it would have been, UTC; null where it would not.</param>
public sealed record RaisingDifference(string Reference, EscalationKind? Kind, int Step, Instant? Before, Instant? After);

/// <summary>What a change of the settings would have changed in a time that is over. Nothing that was decided changes.</summary>
/// <param name="From">The first instant looked at, UTC.</param>
/// <param name="Until">The last instant looked at, UTC.</param>
/// <param name="Referrals">How many referrals were played again.</param>
/// <param name="Clocks">Clocks that would have run differently.</param>
/// <param name="Raisings">What would have been raised, not raised, or raised at another time.</param>
public sealed record SettingsPreview(
    Instant From, Instant Until, int Referrals, IReadOnlyList<ClockDifference> Clocks, IReadOnlyList<RaisingDifference> Raisings)
{
    /// <summary>Clocks that were in time and would not have been.</summary>
    public int NewlyMissed => Clocks.Count(clock => clock.MetBefore is not false && clock.MetAfter is false);

    /// <summary>Clocks that were late and would have been in time.</summary>
    public int NewlyMet => Clocks.Count(clock => clock.MetBefore is false && clock.MetAfter is not false);

    /// <summary>What would have been raised and was not.</summary>
    public int RaisedMore => Raisings.Count(raising => raising.Before is null);

    /// <summary>What was raised and would not have been.</summary>
    public int RaisedLess => Raisings.Count(raising => raising.After is null);

    /// <summary>Plays histories again under the present policies and under others.</summary>
    /// <param name="histories">The referrals of the time.</param>
    /// <param name="present">The policies in force.</param>
    /// <param name="others">The policies that would hold.</param>
    /// <param name="from">The first instant of interest, UTC.</param>
    /// <param name="until">The last, UTC.</param>
    public static SettingsPreview Of(IReadOnlyList<ReferralHistory> histories, ServicePolicies present, ServicePolicies others, Instant from, Instant until)
    {
        var played = histories.Select(history => (
            history.Reference, Before: Replay.Of(history, Always(present), until), After: Replay.Of(history, Always(others), until))).ToList();
        return new(
            from, until, histories.Count,
            [.. played.SelectMany(item => ClocksOf(item.Reference, item.Before, item.After, from, until))],
            [.. played.SelectMany(item => RaisingsOf(item.Reference, item.Before, item.After, from))]);
    }

    private static ServiceSettings Always(ServicePolicies policies) => new() { Changes = [new(Instant.MinValue, policies)] };

    private static IEnumerable<ClockDifference> ClocksOf(string reference, Replayed before, Replayed after, Instant since, Instant until) =>
        from pair in Paired(before.Clocks, after.Clocks, clock => clock.Kind)
        where pair.Before?.DueAt != pair.After?.DueAt || pair.Before?.StartedAt != pair.After?.StartedAt
        where pair.Before?.EndedAt is not { } ended || ended >= since
        select new ClockDifference(reference, pair.Key, pair.Before?.DueAt, pair.After?.DueAt, Met(pair.Before, until), Met(pair.After, until));

    private static IEnumerable<RaisingDifference> RaisingsOf(string reference, Replayed before, Replayed after, Instant since) =>
        from pair in Paired(before.Raisings, after.Raisings, raised => (raised.Kind, raised.Step))
        where pair.Before?.At != pair.After?.At && (pair.Before?.At >= since || pair.After?.At >= since)
        select new RaisingDifference(reference, pair.Key.Kind, pair.Key.Step, pair.Before?.At, pair.After?.At);

    private static bool? Met(TimedItem? clock, Instant until) => clock switch
    {
        null or { LeftAt: not null } => null,
        { StoppedAt: { } stopped } => stopped <= clock.DueAt,
        _ => until > clock.DueAt ? false : null,
    };

    /// <summary>The first of a kind with the first of it, the second with the second; null where one side has fewer.</summary>
    private static IEnumerable<(TKey Key, TItem? Before, TItem? After)> Paired<TItem, TKey>(IEnumerable<TItem> before, IEnumerable<TItem> after, Func<TItem, TKey> key)
        where TItem : class
    {
        var befores = before.ToLookup(key);
        var afters = after.ToLookup(key);
        return
            from one in befores.Select(items => items.Key).Union(afters.Select(items => items.Key))
            from at in Enumerable.Range(0, Math.Max(befores[one].Count(), afters[one].Count()))
            select (one, befores[one].ElementAtOrDefault(at), afters[one].ElementAtOrDefault(at));
    }
}
