using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>The policies of telling people that something is late or wrong; the ladders stand in <see cref="LadderEntries"/>.</summary>
public static class EscalationPolicyEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("desk-watched", "When does somebody watch the desk?", Local, ProductDecision, NotFound)
        {
            Rules = [48],
            Rulings = [7],
            Present = policies => policies.Escalations.DeskWatched is { Count: > 0 } watched ? LineFields.Sentences(WeekLines.Form.Write(watched)) : "Never: whoever is on call is told of every referral.",
            Fields =
            [
                LineFields.List(
                    "desk-watched", "Hours, one line for each day or run of days", "Monday-Friday 08:00-20:00. " + WeekLines.Hint, "/escalations/deskWatched", WeekLines.Form,
                    policies => policies.Escalations.DeskWatched, (policies, hours) => With(policies, escalations => escalations with { DeskWatched = hours }), WeekLines.Fault),
            ],
        },
        new("on-call", "Who is on call, and when?", Local, ProductDecision, NotFound)
        {
            Rules = [48],
            Present = policies => policies.Escalations.OnCall is { Count: > 0 } turns ? string.Join("; ", RotaLines.Form.Write(turns)) + "." : "Nobody by name: everybody who plays the part is told.",
            Fields =
            [
                LineFields.List(
                    "on-call", "Turns, one a line", RotaLines.Hint, "/escalations/onCall", RotaLines.Form,
                    policies => policies.Escalations.OnCall, (policies, turns) => With(policies, escalations => escalations with { OnCall = turns })),
            ],
        },
        PolicyFields.Lengths(
            new("sender-told-within", "How soon must whoever referred know how it ended?", Local, ProductDecision, NotFound) { Rules = [48] },
            ("sender-told-within-minutes", "Minutes from the end until the sender must know", "/escalations/senderToldWithin", policies => policies.Escalations.SenderToldWithin, (policies, value) => With(policies, escalations => escalations with { SenderToldWithin = value }), 5, 2880)),
        PolicyFields.Lengths(
            new("reply-delivered-within", "How long may our answer to a sender's system be on its way?", Local, ProductDecision, NotFound) { Rules = [47, 48] },
            ("reply-delivered-within-minutes", "Minutes until somebody rings the sender", "/escalations/replyDeliveredWithin", policies => policies.Escalations.ReplyDeliveredWithin, (policies, value) => With(policies, escalations => escalations with { ReplyDeliveredWithin = value }), 1, 120)),
        new("message-outcome-within", "How long may a message be without an outcome?", Local, ProductDecision, NotFound)
        {
            Rules = [48],
            Present = policies => $"{ClockLimitFields.InWords(policies.Escalations.MessageOutcomeWithin)}.",
            Fields = [PolicyFields.Seconds("message-outcome-seconds", "Seconds until somebody reads it by hand", _ => "/escalations/messageOutcomeWithin", policies => policies.Escalations.MessageOutcomeWithin, (policies, value) => With(policies, escalations => escalations with { MessageOutcomeWithin = value }), 5, 3600)],
        },
        PolicyFields.Lengths(
            new("sent-again-within", "How soon must a refused message come again once its sender was rung?", Local, ProductDecision, NotFound) { Rules = [48] },
            ("sent-again-within-minutes", "Minutes from ringing the sender until somebody rings again", "/escalations/sentAgainWithin", policies => policies.Escalations.SentAgainWithin, (policies, value) => With(policies, escalations => escalations with { SentAgainWithin = value }), 5, 1440)),
        new("repeats", "How often is the last step of a ladder repeated?", Local, ProductDecision, NotFound)
        {
            Rules = [48],
            Present = policies => $"{policies.Escalations.RepeatsAtMost} times at most; then it stands on the board until somebody answers.",
            Fields = [PolicyFields.Number("repeats-at-most", "Repeats of the last step at most", _ => "/escalations/repeatsAtMost", policies => policies.Escalations.RepeatsAtMost, (policies, value) => With(policies, escalations => escalations with { RepeatsAtMost = value }), 0, 100)],
        },
    ];

    private static ServicePolicies With(ServicePolicies policies, Func<EscalationPolicies, EscalationPolicies> change) => policies with { Escalations = change(policies.Escalations) };
}
