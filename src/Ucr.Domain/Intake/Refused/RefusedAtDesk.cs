using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Intake.Refused;

/// <summary>What an answer about a refused message changes at the desk, and what it leaves due.</summary>
internal static class RefusedAtDesk
{
    /// <summary>The desk after an answer: what is finished leaves it, so that it stays small whatever comes in.</summary>
    public static ProviderDesk After(this ProviderDesk desk, RefusedMessageAnswered e) => desk with
    {
        Escalations = [.. desk.Escalations.Where(raised => raised.About != e.Message)],
        SentAgainSoon = e.Answer == RefusedMessageAnswer.SenderRung ? desk.SentAgainSoon.With(e.Message, e.OccurredAt) : desk.SentAgainSoon.Without(e.Message),
    };

    /// <summary>A sender who was rung has not sent it again: somebody asks once more.</summary>
    public static IEnumerable<StepDue> NotSentAgain(ProviderDesk desk, ServiceSettings settings) => desk.SentAgainSoon.Select(rung =>
    {
        var due = rung.Value + settings.At(rung.Value).Escalations.SentAgainWithin;
        return new StepDue(new(EscalationKind.MessageRefused, due) { About = rung.Key }, 1, due);
    });

    /// <summary>Without one message.</summary>
    public static IReadOnlyDictionary<Guid, Instant> Without(this IReadOnlyDictionary<Guid, Instant> rung, Guid? message) =>
        message is { } key && rung.ContainsKey(key) ? rung.Where(entry => entry.Key != key).ToDictionary() : rung;

    private static Dictionary<Guid, Instant> With(this IReadOnlyDictionary<Guid, Instant> rung, Guid message, Instant at) =>
        new(rung) { [message] = at };
}
