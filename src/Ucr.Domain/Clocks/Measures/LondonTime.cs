using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Clocks.Measures;

/// <summary>A London wall-clock time as an instant. An offset that is missing is never guessed (rule 21).</summary>
public static class LondonTime
{
    /// <summary>Reads what somebody typed or sent.</summary>
    /// <param name="local">The wall-clock time.</param>
    /// <param name="said">The offset that came with it; null when none did.</param>
    /// <param name="field">The member that it stands in, for the refusal.</param>
    /// <returns>The instant; or why it cannot be one: the hour comes twice that night, or not at all, or the offset is not London's.</returns>
    public static (Instant At, Refusal? Refused) Read(LocalDateTime local, Offset? said, string field)
    {
        var mapping = LondonDays.Zone.MapLocal(local);
        return (mapping.Count, said) switch
        {
            (0, _) => (default, new("time-left-out", "The clocks went forward: this time did not exist. Check the time.", field)),
            (1, null) => (mapping.Single().ToInstant(), null),
            (2, null) => (default, new("time-comes-twice", "The clocks went back: this time came twice. Say whether it was before (BST) or after (GMT).", field)),
            (_, { } offset) when offset == mapping.First().Offset => (mapping.First().ToInstant(), null),
            (2, { } offset) when offset == mapping.Last().Offset => (mapping.Last().ToInstant(), null),
            _ => (default, new("offset-not-london", "The offset is not London's at that time. Check the time and the offset.", field)),
        };
    }
}
