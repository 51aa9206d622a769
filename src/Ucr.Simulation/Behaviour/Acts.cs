namespace Ucr.Simulation.Behaviour;

/// <summary>Collects what people are going to do.</summary>
/// <param name="fate">The day's seed.</param>
/// <param name="now">The earliest that anything can be done.</param>
internal sealed class Acts(Fate fate, Instant now)
{
    private readonly List<Coming> coming = [];

    public Fate Fate => fate;

    public Instant Now => now;

    /// <summary>Somebody does something a while after something else.</summary>
    /// <param name="key">Names the act; its delay is drawn by this name.</param>
    /// <param name="by">Who.</param>
    /// <param name="since">What they wait from.</param>
    /// <param name="takes">How long they take.</param>
    /// <param name="command">The command, given when it happens.</param>
    public void After(string key, Actor by, Instant since, Minutes takes, Func<Instant, object> command) =>
        At(key, by, since + fate.Minutes(key, takes.Least, takes.Most), command);

    public void At(string key, Actor by, Instant due, Func<Instant, object> command) => coming.Add(new(key, Instant.Max(due, now), by, command));

    public FreeText Words(string key, string words) => FreeText.Typed(fate.Id($"words/{key}"), words);

    public IReadOnlyList<PersonsAct> InOrder() => [.. coming.OrderBy(act => act.DueAt).ThenBy(act => act.Key, StringComparer.Ordinal).Select(act => act.Act())];

    /// <summary>The soonest that has not been tried; only its command is put together.</summary>
    public PersonsAct? First(IReadOnlySet<(string Key, Instant At)> tried)
    {
        Coming? first = null;
        foreach (var act in coming)
        {
            if ((first is null || act.DueAt < first.DueAt || (act.DueAt == first.DueAt && string.CompareOrdinal(act.Key, first.Key) < 0)) && !tried.Contains((act.Key, act.DueAt)))
            {
                first = act;
            }
        }

        return first?.Act();
    }

    private sealed record Coming(string Key, Instant DueAt, Actor By, Func<Instant, object> Command)
    {
        public PersonsAct Act() => new(Key, DueAt, By, Command(DueAt));
    }
}
