using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What happened to a referral's clocks, in words, with the rule that did it.</summary>
internal static class ClockStory
{
    public static StoryLine? Of(IUcrEvent happened) => happened switch
    {
        ClockStarted e => new($"{Capital(e.Standard.InWords())} clock started", $"Due {TimeText.Full(e.DueAt)}, by the rule {PolicyText.Of(e.Policy)}"),
        ClockStopped e => new("Clock stopped", $"By the rule {PolicyText.Of(e.Policy)}"),
        ClockAbandoned e => new($"{Capital(e.Standard.InWords())} clock left behind: it counts in no figure"),
        ClockCorrected e => new($"Clock stop corrected from {TimeText.Full(e.FromStoppedAt)} to {TimeText.Full(e.ToStoppedAt)}", null, e.Why),
        StandardBreached e => new($"Over time: the {e.Standard.InWords()} standard was not met"),
        EscalationRaised e => new(EscalationText.Of(e.Kind), EscalationText.Ladder(e)),
        EscalationAcknowledged e => new($"Taken on: {EscalationText.Of(e.Kind)}"),
        EscalationNotified { Delivered: true } e => new($"Told by {EscalationText.Of(e.Channel)}: {e.Recipient}", EscalationText.Of(e.Kind)),
        EscalationNotified e => new($"Could not be told by {EscalationText.Of(e.Channel)}: {e.Recipient}", EscalationText.Of(e.Kind)),
        _ => null,
    };

    /// <summary>When a clock's fact was true; null for every other fact.</summary>
    public static NodaTime.Instant? At(IUcrEvent happened) => happened switch
    {
        ClockStarted e => e.StartedAt,
        ClockStopped e => e.StoppedAt,
        ClockAbandoned e => e.EndedAt,
        StandardBreached e => e.DueAt,
        EscalationRaised e => e.RaisedAt ?? e.DueAt,
        EscalationNotified e => e.At,
        _ => null,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
