using Ucr.Domain.Intake.Refused;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>A message has no outcome, and nobody works on it any more.</summary>
/// <param name="Message">The stored message.</param>
/// <param name="ReceivedAt">When it came in, UTC.</param>
public sealed record ReportStuckMessage(Guid Message, Instant ReceivedAt) : IDeskCommand
{
    /// <inheritdoc />
    public Decision Decide(ProviderDesk desk, DecisionContext context) =>
        desk.Escalations.Any(raised => raised.Kind == EscalationKind.MessageStuck && raised.About == Message)
            ? []
            : [Ladder.Raise(EscalationKind.MessageStuck, ReceivedAt + context.Settings.At(ReceivedAt).Escalations.MessageOutcomeWithin, context.Settings, context.Now, Message)];
}

/// <summary>The sweeper says that a step of something at the desk may be due.</summary>
/// <param name="By">The database's clock, UTC; null for the node's own.</param>
public sealed record RaiseWhatIsDueAtDesk(Instant? By = null) : IDeskCommand
{
    /// <inheritdoc />
    public Decision Decide(ProviderDesk desk, DecisionContext context) =>
        [.. DeskDues.Steps(desk, context.Settings).Where(due => due.At <= (By ?? context.Now)).Select(due => Ladder.Raise(due, context.Settings, By ?? context.Now))];
}

/// <summary>Somebody takes something at the desk on.</summary>
/// <param name="Kind">What they act on.</param>
/// <param name="DueAt">The raising that they saw, UTC.</param>
/// <param name="About">The message.</param>
public sealed record AcknowledgeAtDesk(EscalationKind Kind, Instant DueAt, Guid? About) : IDeskCommand
{
    /// <inheritdoc />
    public Decision Decide(ProviderDesk desk, DecisionContext context) => desk.Escalations.Acknowledge(Kind, DueAt, About, context);
}

/// <summary>Somebody was told about something at the desk, or could not be.</summary>
/// <param name="Notified">Who, by what, and whether it was delivered.</param>
public sealed record RecordNotificationAtDesk(EscalationNotified Notified) : IDeskCommand
{
    /// <inheritdoc />
    public Decision Decide(ProviderDesk desk, DecisionContext context) => desk.Escalations.Told(Notified);
}

/// <summary>What falls due at a desk.</summary>
public static class DeskDues
{
    /// <summary>When the next step falls due, UTC; null when none will.</summary>
    public static Instant? Next(ProviderDesk desk, Settings.ServiceSettings settings) => Steps(desk, settings).Select(due => (Instant?)due.At).Min();

    /// <summary>The next step of everything that nobody has answered. A message that was stuck stays so until a person has read it.</summary>
    internal static IEnumerable<StepDue> Steps(ProviderDesk desk, Settings.ServiceSettings settings) =>

        desk.Escalations.Select(raised => Ladder.Next(raised, settings)).OfType<StepDue>().Concat(RefusedAtDesk.NotSentAgain(desk, settings));
}
