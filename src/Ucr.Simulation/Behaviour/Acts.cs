namespace Ucr.Simulation.Behaviour;

/// <summary>Collects what people are going to do.</summary>
/// <param name="fate">The day's seed.</param>
/// <param name="now">The earliest that anything can be done.</param>
internal sealed class Acts(Fate fate, Instant now)
{
    private readonly List<PersonsAct> acts = [];

    public Fate Fate => fate;

    /// <summary>Somebody does something a while after something else.</summary>
    /// <param name="key">Names the act; its delay is drawn by this name.</param>
    /// <param name="by">Who.</param>
    /// <param name="since">What they wait from.</param>
    /// <param name="takes">How long they take.</param>
    /// <param name="command">The command, given when it happens.</param>
    public void After(string key, Actor by, Instant since, Minutes takes, Func<Instant, object> command) =>
        At(key, by, since + fate.Minutes(key, takes.Least, takes.Most), command);

    public void At(string key, Actor by, Instant due, Func<Instant, object> command)
    {
        var at = Instant.Max(due, now);
        acts.Add(new(key, at, by, command(at)));
    }

    public FreeText Words(string key, string words) => FreeText.Typed(fate.Id($"words/{key}"), words);

    public IReadOnlyList<PersonsAct> InOrder() => [.. acts.OrderBy(act => act.DueAt).ThenBy(act => act.Key, StringComparer.Ordinal)];
}
