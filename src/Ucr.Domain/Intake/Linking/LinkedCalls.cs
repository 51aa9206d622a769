using Ucr.Domain.Clocks;

namespace Ucr.Domain.Intake.Linking;

/// <summary>
/// What a link means for the referral that was there first or is further on: it keeps every caller, and counts from the earliest of
/// them (rule 33). Taking the link away gives both back what they had.
/// </summary>
public static class LinkedCalls
{
    /// <summary>The referral goes on under another one already.</summary>
    public static readonly Refusal LinkedItself = new(
        "original-is-linked", "That referral is linked to another one itself. Link this one to the referral that goes on.", nameof(LinkDuplicate.Original));

    /// <summary>The referral is over: a call after it is a need of its own.</summary>
    public static readonly Refusal Over = new(
        "original-is-closed", "That referral is closed. A call after its end is a referral of its own: triage it.", nameof(LinkDuplicate.Original));

    /// <summary>Why no other call can be linked to a referral; null when one can.</summary>
    public static Refusal? Refused(Referral original) => original switch
    {
        { DuplicateOf: not null } => LinkedItself,
        { IsOpen: false } => Over,
        _ => null,
    };

    /// <summary>What happens to the referral that another call is linked to.</summary>
    /// <param name="original">The referral that goes on.</param>
    /// <param name="duplicate">The other call's referral.</param>
    /// <param name="why">Why its clock starts at another time, where it does.</param>
    /// <param name="at">When it was linked, UTC.</param>
    /// <param name="context">Who, when, and by which policies.</param>
    public static IEnumerable<IReferralEvent> Joined(Referral original, Referral duplicate, FreeText why, Instant at, DecisionContext context)
    {
        if (original.Intake.Linked.Any(call => call.Referral == duplicate.Id)) return [];
        var call = new LinkedCall(duplicate.Id, duplicate.ReceivedAt, duplicate.Source);
        var received = Instant.Min(original.ReceivedAt, duplicate.ReceivedAt);
        return [new DuplicateJoined(call, original.ReceivedAt, received, context.By.Id, at), .. ClockFrom(original, received, why, context)];
    }

    /// <summary>What happens to it when the link is taken away.</summary>
    /// <param name="original">The referral that goes on.</param>
    /// <param name="duplicate">The other call's referral.</param>
    /// <param name="why">Why its clock starts at another time, where it does.</param>
    /// <param name="at">When the link was taken away, UTC.</param>
    /// <param name="context">Who, when, and by which policies.</param>
    public static IEnumerable<IReferralEvent> Left(Referral original, ReferralId duplicate, FreeText why, Instant at, DecisionContext context)
    {
        if (original.Intake.Linked.All(call => call.Referral != duplicate)) return [];
        var received = original.Intake.Linked.Where(call => call.Referral != duplicate).Select(call => call.ReceivedAt)
            .Append(original.Intake.OwnReceivedAt ?? original.ReceivedAt).Min();
        return [new DuplicateLeft(duplicate, original.ReceivedAt, received, context.By.Id, at), .. ClockFrom(original, received, why, context)];
    }

    // A clock that started for another reason than receipt keeps its start: a decision, an opening, a correction by a person.
    private static IEnumerable<IReferralEvent> ClockFrom(Referral original, Instant received, FreeText why, DecisionContext context) =>
        received != original.ReceivedAt && original.Clock is { } clock && clock.StartedAt == original.ReceivedAt
            ? new CorrectClockStart(original.Id, received, why).Decide(original, context).Cast<IReferralEvent>()
            : [];
}
