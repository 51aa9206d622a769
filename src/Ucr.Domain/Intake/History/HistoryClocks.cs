using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Intake.History;

/// <summary>The clocks of a referral that went elsewhere, by the facts of its line.</summary>
public static class HistoryClocks
{
    /// <summary>
    /// One clock for the acceptance and one for each pathway change (rules 38 and 39). Each stops at the first attended
    /// face-to-face contact that is not before its start; one that was left behind has no stop.
    /// </summary>
    /// <param name="accepted">The standard that it was accepted on.</param>
    /// <param name="history">The rest of the line; its clocks are not looked at.</param>
    /// <param name="startedAt">Where the sender's clock start differs from what the policy gives, UTC.</param>
    /// <param name="settings">The provider's settings: the clock-start policy of then.</param>
    public static IReadOnlyList<ResponseClock> Of(ResponseStandard accepted, HistoryOfReferral history, Instant? startedAt, ServiceSettings settings)
    {
        var referral = Received(history);
        var first = startedAt is { } at
            ? new ClockStarted(at, settings.At(at).Clocks.ResponseDueAt(accepted, at), accepted, settings.At(history.ReceivedAt).Named("clock-start-as-sent"))
            : ClockRule.StartFor(accepted, referral, settings);
        List<ResponseClock> clocks = [Running(first)];
        foreach (var change in history.Changes)
        {
            referral = referral with { Clock = clocks[^1] };
            clocks[^1] = Stopped(clocks[^1], history.Contacts, change.At) is { StoppedAt: not null } stopped ? stopped : clocks[^1] with { AbandonedAt = change.At };
            var next = Running(ClockRule.ChangedTo(change.To, referral, change.At, settings));

            // Exempted and back keeps the start: the same clock runs again.
            clocks.RemoveAll(clock => clock.Standard == next.Standard && clock.StartedAt == next.StartedAt);
            clocks.Add(next);
        }

        clocks[^1] = Stopped(clocks[^1], history.Contacts, Instant.MaxValue);
        if (clocks[^1] is { Runs: true } unseen && history.ClosedAt is { } closed)
        {
            clocks[^1] = unseen with { AbandonedAt = closed };
        }

        return clocks;
    }

    private static ResponseClock Running(ClockStarted e) => new(e.Standard, e.StartedAt, e.DueAt, e.Policy);

    private static ResponseClock Stopped(ResponseClock clock, IEnumerable<HistoryContact> contacts, Instant before) =>
        contacts.Where(contact => contact.FaceToFace && contact.StartedAt >= clock.StartedAt && contact.StartedAt < before).Select(contact => (Instant?)contact.StartedAt).Min() is { } at
            ? clock with { StoppedAt = at }
            : clock;

    /// <summary>What the clock rules look at.</summary>
    private static Referral Received(HistoryOfReferral history) =>
        new() { Id = default, Reference = "", Patient = default, Message = new(Guid.Empty, ""), ReceivedAt = history.ReceivedAt };
}
