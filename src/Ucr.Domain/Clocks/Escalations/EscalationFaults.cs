using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>What ladders and rotas cannot be.</summary>
internal static class EscalationFaults
{
    private static readonly Duration Shortest = Duration.FromMinutes(1);

    public static IEnumerable<PolicyFault> In(EscalationPolicies escalations) =>
    [
        .. PolicyFaults.Twice("/escalations/ladders", escalations.Ladders, ladder => ladder.Kind),
        .. escalations.Ladders.SelectMany((ladder, at) => Of(ladder, $"/escalations/ladders/{at}")),
        .. escalations.OnCall.SelectMany((turn, at) => Of(turn, $"/escalations/onCall/{at}")),
    ];

    private static IEnumerable<PolicyFault> Of(LadderPolicy ladder, string pointer)
    {
        if (ladder.Steps.Count == 0)
        {
            yield return new($"{pointer}/steps", "A ladder has at least one step: somebody is told.");
        }

        if (ladder.RepeatLastEvery < Shortest)
        {
            yield return new($"{pointer}/repeatLastEvery", "Repeat every minute at most.");
        }

        for (var at = 0; at < ladder.Steps.Count; at++)
        {
            var step = ladder.Steps[at];
            if (at == 0 ? step.After != Duration.Zero : step.After < Shortest)
            {
                yield return new($"{pointer}/steps/{at}/after", at == 0 ? "The first step comes at once: give no time." : "Wait at least a minute before the next step.");
            }

            if (step.Channels.Distinct().Count() < step.Channels.Count)
            {
                yield return new($"{pointer}/steps/{at}/channels", "Name each channel once.");
            }
        }
    }

    private static IEnumerable<PolicyFault> Of(OnCallTurn turn, string pointer) =>
    [
        .. TextForms.PersonFault(turn.Person.Value) is { } nobody ? new[] { new PolicyFault($"{pointer}/person", nobody) } : [],
        .. turn.As is EscalationReceiver.OnCallClinician or EscalationReceiver.OnCallManager ? [] : new[] { new PolicyFault($"{pointer}/as", "On call are the clinician or the manager.") },
        .. turn.Hours.Count == 0 ? new[] { new PolicyFault($"{pointer}/hours", "Give at least one day with its hours.") } : [],
        .. WeekLines.Fault(turn.Hours) is { } odd ? new[] { new PolicyFault($"{pointer}/hours", odd) } : [],
    ];
}
