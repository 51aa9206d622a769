using JasperFx.Events;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>A referral's facts and those of its visits, in the order in which they were recorded.</summary>
public static class ReferralStory
{
    /// <summary>One fact with the time at which the store recorded it.</summary>
    public sealed record Recorded(IUcrEvent Happened, Instant At, long Sequence)
    {
        /// <summary>The event's id.</summary>
        public Guid Id { get; init; }

        /// <summary>The stream that it stands in: the referral's, or that of one of its visits.</summary>
        public Guid Stream { get; init; }

        /// <summary>The time on the phone that it was recorded with; null for what no phone recorded.</summary>
        public Instant? PhoneAt { get; init; }

        public static Recorded Of(IEvent stored) =>
            new((IUcrEvent)stored.Data, Instant.FromDateTimeOffset(stored.Timestamp), stored.Sequence) { Id = stored.Id, Stream = stored.StreamId, PhoneAt = PhoneClock.Of(stored) };
    }

    /// <summary>Every text that the facts refer to.</summary>
    public static IReadOnlyCollection<Guid> Texts(IEnumerable<Recorded> facts) =>
        [.. facts.SelectMany(fact => FreeTexts.In(fact.Happened)).Select(text => text.Id).Distinct()];

    /// <summary>The entries of the page. A visit's link to the referral says nothing that the visit's own fact does not.</summary>
    /// <param name="facts">The facts of all streams.</param>
    /// <param name="words">Their words.</param>
    /// <param name="texts">The opened texts; what was erased is left out, and said.</param>
    public static IReadOnlyList<ReferralPageModel.StoryEntry> Of(
        IEnumerable<Recorded> facts, StoryWords words, IReadOnlyDictionary<Guid, string> texts) =>
    [
        .. facts.Where(fact => fact.Happened is not (VisitArranged or VisitConcluded))
            .OrderBy(fact => fact.At).ThenBy(fact => fact.Sequence)
            .Select(fact => Entry(fact, words, texts)),
    ];

    private static ReferralPageModel.StoryEntry Entry(Recorded fact, StoryWords words, IReadOnlyDictionary<Guid, string> texts)
    {
        var line = words.Of(fact.Happened) ?? new(fact.Happened.GetType().Name);
        var typed = line.Text is { } text ? texts.GetValueOrDefault(text.Id, "What was written here has been erased.") : null;
        var detail = string.Join("\n", new[] { line.Detail, typed, PhoneWords.Of(Occurred(fact), fact.PhoneAt) }.Where(part => !string.IsNullOrWhiteSpace(part)));
        var by = fact.Happened is IHumanAct act ? words.Name(act.By) : words.Name(StaffId.Service);
        return new(line.Words, detail.Length == 0 ? null : detail, by, Occurred(fact), fact.At)
        {
            Decision = line.Decision is { } sha ? $"/decisions/{sha[..Math.Min(sha.Length, 16)]}?visit={fact.Stream}#asked" : null,
            Attachment = line.Attachment is { } file ? $"/referrals/{fact.Stream}/attachments/{file}" : null,
            Rule = StoryRule.Of(fact.Happened),
            Kind = StoryRule.Kind(fact.Happened),
        };
    }

    private static Instant Occurred(Recorded fact) => fact.Happened is IHumanAct act ? act.OccurredAt : ClockStory.At(fact.Happened) ?? fact.At;
}
