using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>Who watches, and who is on call, at an instant.</summary>
public static class OnCallRota
{
    /// <summary>True while somebody watches the desk.</summary>
    public static bool DeskIsWatched(this EscalationPolicies policies, Instant at) => policies.DeskWatched.Any(hours => Covers(hours, at));

    /// <summary>Who a step's receiver is at an instant: the person on call, or everybody who plays the part where no rota names one.</summary>
    public static Responder Who(this EscalationPolicies policies, EscalationReceiver receiver, Instant at) =>
        new(RoleOf(receiver), policies.OnCall.FirstOrDefault(turn => turn.As == receiver && turn.Hours.Any(hours => Covers(hours, at)))?.Person);

    private static Role RoleOf(EscalationReceiver receiver) => receiver switch
    {
        EscalationReceiver.TriageClinician or EscalationReceiver.OnCallClinician => Role.TriageClinician,
        EscalationReceiver.Dispatcher => Role.Dispatcher,
        EscalationReceiver.Manager or EscalationReceiver.OnCallManager => Role.Manager,
        _ => throw new UnreachableException($"No role for {receiver}."),
    };

    /// <summary>By the wall clock: an hour that a clock change repeats counts twice, one that it leaves out never comes.</summary>
    private static bool Covers(WeeklyHours hours, Instant at)
    {
        var local = at.InZone(LondonDays.Zone);
        var overnight = hours.To <= hours.From;
        return (local.DayOfWeek == hours.Day && local.TimeOfDay >= hours.From && (overnight || local.TimeOfDay < hours.To))
            || (overnight && local.Date.PlusDays(-1).DayOfWeek == hours.Day && local.TimeOfDay < hours.To);
    }
}
