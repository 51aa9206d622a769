using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What happened to a referral's clocks, in words, with the rule that did it.</summary>
internal static class ClockStory
{
    public static StoryLine? Of(IUcrEvent happened) => happened switch
    {
        ClockStarted e => new($"{Capital(e.Standard.InWords())} clock started", $"Due {TimeText.Full(e.DueAt)}"),
        ClockStopped => new("Clock stopped"),
        ClockAbandoned e => new($"{Capital(e.Standard.InWords())} clock left behind: it counts in no figure"),
        ClockCorrected e => new($"Clock stop corrected from {TimeText.Full(e.FromStoppedAt)} to {TimeText.Full(e.ToStoppedAt)}", null, e.Why),
        ClockStartCorrected e => new($"Clock start corrected from {TimeText.Full(e.FromStartedAt)} to {TimeText.Full(e.ToStartedAt)}", $"Due {TimeText.Full(e.ToDueAt)} now", e.Why),
        FloorTimeTold { OnFloor: true } e => new(e.Since is { } since ? $"On the floor since {TimeText.Full(since)}" : "On the floor; since when is not known"),
        FloorTimeTold => new("Not on the floor"),
        AdmissionOtherwiseMarked e => new(e.Marked ? "Would be admitted otherwise" : "No longer marked as admitted otherwise"),
        ReferrerCalledBack => new("Whoever referred was rung back"),
        ReablementExtended e => new($"Reablement extended until {TimeText.Full(e.Until)}", null, e.Why),
        LaterTimeChosen e => new($"The patient chose {TimeText.Full(e.ChosenAt)}; {TimeText.Full(e.OfferedAt)} was offered", "The clock runs on", e.Why),
        PathwayReceiptRecorded e => new($"{e.Provider.Value} had received it at {TimeText.Full(e.ReceivedAt)}", e.AnsweredAt is { } answered ? $"Their wait ended {TimeText.Full(answered)}" : null),
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
        ReplyTried e => e.At,
        SenderChangeNotTaken e => e.At,
        _ => null,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
