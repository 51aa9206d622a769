using Ucr.Domain.Reporting;

namespace Ucr.Domain.Settings;

/// <summary>Changes the service's policies from an instant on. Nothing that was decided before is decided again.</summary>
/// <param name="Values">Every policy; their version is counted, whatever stands there.</param>
/// <param name="HoldsFrom">The first instant at which they hold, UTC; null for as soon as possible.</param>
/// <param name="Reason">Why, in words without patient data.</param>
public sealed record ChangeSettings(ServicePolicies Values, Instant? HoldsFrom, string Reason) : ISettingsCommand
{
    /// <summary>
    /// How soon a change can hold. Longer than any decision that is being made takes, so that at each instant every node
    /// decides by the same policies: one that began before the change ends before the change holds.
    /// </summary>
    public static readonly Duration Lead = Duration.FromSeconds(15);

    /// <summary>How far ahead a change can be set.</summary>
    public static readonly Duration Ahead = Duration.FromDays(366);

    /// <summary>A change from the past would change what was decided.</summary>
    public static readonly Refusal Retroactive = new(
        "settings-not-retroactive", "A change holds from a moment to come, so that nothing already decided changes. Give a later time, or none for as soon as possible.", nameof(HoldsFrom));

    /// <summary>Another change has been made and does not hold yet.</summary>
    public static readonly Refusal Waiting =
        new("settings-change-waiting", "Another change waits to hold. Take it back, or wait until it holds, and then change the settings.");

    /// <inheritdoc />
    public Decision Decide(ServiceSettings settings, DecisionContext context)
    {
        var from = HoldsFrom ?? context.Now + Lead;
        return Values switch
        {
            _ when !Submissions.MayKeep(context.By) => Submissions.ManagerMustDecide,
            _ when Required.Words(Reason, nameof(Reason), "Say why the settings change.") is { } refusal => refusal,
            _ when Reason.Length > 1000 => Refusal.Impossible(nameof(Reason), "Say it in at most 1000 letters."),
            _ when settings.WaitingAt(context.Now) is not null => Waiting,
            _ when from < context.Now + Lead => Retroactive,
            _ when from > context.Now + Ahead => Refusal.Impossible(nameof(HoldsFrom), "Give a time within the next year."),
            _ when PolicyFaults.In(Values).FirstOrDefault() is { } fault => Refusal.Impossible(fault.Pointer, fault.Words),
            _ when SettingValues.Same(Values, settings.At(context.Now)) => [],
            _ => [new SettingsChanged(Values with { Version = settings.LastVersion + 1 }, from, Reason.Trim(), context.By.Id, context.Now)],
        };
    }
}
