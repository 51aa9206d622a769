using JasperFx.Events;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Explanations;
using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Clocks.Measures;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Clocks;

/// <summary>A fact behind a clock.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Sequence">Its number in the store.</param>
/// <param name="Type">Its stored name.</param>
public sealed record FactShown(Guid Id, long Sequence, string Type);

/// <summary>One clock of a referral with the answer to "why this time?".</summary>
/// <param name="Kind">What it times.</param>
/// <param name="Words">In words.</param>
/// <param name="Origin">National or local.</param>
/// <param name="Certainty">How certain the rule is.</param>
/// <param name="Source">Where the rule stands.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="WarnAt">UTC; null when nobody is warned.</param>
/// <param name="AtRiskAt">UTC; null where nobody has to be sent.</param>
/// <param name="StoppedAt">UTC; null when what it waits for has not happened.</param>
/// <param name="LeftAt">UTC; null unless it was left behind.</param>
/// <param name="Visit">The visit that it belongs to; null when to the referral alone.</param>
/// <param name="Explanation">Why this time.</param>
/// <param name="Events">The facts behind it.</param>
/// <param name="Policies">The rules behind it.</param>
/// <param name="Measures">The wait in every way of measuring; null unless it was stopped.</param>
public sealed record ClockShown(
    ClockKind Kind,
    string Words,
    RuleOrigin Origin,
    Certainty Certainty,
    string Source,
    Instant StartedAt,
    Instant DueAt,
    Instant? WarnAt,
    Instant? AtRiskAt,
    Instant? StoppedAt,
    Instant? LeftAt,
    VisitId? Visit,
    string Explanation,
    IReadOnlyList<FactShown> Events,
    IReadOnlyList<PolicyName> Policies,
    ClockMeasures? Measures)
{
    /// <summary>Every clock of a referral that has begun, in the order of the kinds.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="facts">Its facts and those of its visits.</param>
    /// <param name="settings">The provider's policies.</param>
    /// <param name="now">UTC: what starts later is no clock yet.</param>
    public static IReadOnlyList<ClockShown> All(Referral referral, IReadOnlyList<IEvent> facts, ServiceSettings settings, Instant now)
    {
        var history = facts.Select(stored => new RecordedFact(stored.Id, stored.Sequence, (IUcrEvent)stored.Data)).ToList();
        return
        [
            .. ReferralClocks.Of(referral, RecordedFacts.Visits(facts), settings).Where(item => item.StartedAt <= now)
                .Select(item => Of(item, ClockExplanation.Of(item, history, settings))),
        ];
    }

    private static ClockShown Of(TimedItem item, ClockExplanation why)
    {
        var meaning = ClockKinds.Of(item.Kind).Meaning;
        return new(
            item.Kind, meaning.Words, meaning.Origin, meaning.Certainty, meaning.Source,
            item.StartedAt, item.DueAt, item.WarnAt, item.AtRiskAt, item.StoppedAt, item.LeftAt, item.Visit, why.Words,
            [.. why.Facts.Select(fact => new FactShown(fact.Id, fact.Sequence, EventNames.All[fact.Happened.GetType()]))], why.Policies, why.Measures);
    }
}
