using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Intake.Refused;

/// <summary>A message was refused: a patient may be behind it, so that somebody has to act.</summary>
/// <param name="Message">The stored message.</param>
/// <param name="RefusedAt">When it was refused, UTC.</param>
public sealed record ReportRefusedMessage(Guid Message, Instant RefusedAt) : IDeskCommand
{
    /// <inheritdoc />
    public Decision Decide(ProviderDesk desk, DecisionContext context) =>
        desk.Escalations.Any(raised => raised.About == Message)
            ? []
            : [Ladder.Raise(EscalationKind.MessageRefused, RefusedAt, context.Settings, context.Now, Message)];
}
