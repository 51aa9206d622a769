using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>Whose clocks are asked for.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Visits">Its visits.</param>
/// <param name="Settings">The provider's policies, every version: a clock keeps those that held at its start.</param>
public sealed record ClockSubject(Referral Referral, IReadOnlyList<Visit> Visits, ServiceSettings Settings)
{
    /// <summary>How long a kind runs that started then.</summary>
    public ClockPolicy Policy(ClockKind kind, Instant startedAt) => Settings.At(startedAt).Clocks.For(kind);

    /// <summary>A clock of a kind by the policy of its start; null where the service did not use that kind then.</summary>
    /// <param name="rule">The kind.</param>
    /// <param name="startedAt">UTC.</param>
    /// <param name="dueAt">A due time that a fact named, UTC; null for the policy's limit.</param>
    public TimedItem? Item(ClockKindRule rule, Instant startedAt, Instant? dueAt = null)
    {
        var policies = Settings.At(startedAt);
        var policy = policies.Clocks.For(rule.Kind);
        var due = dueAt ?? startedAt + policy.Limit;
        return policy.Enabled
            ? new(rule.Kind, startedAt, due, due - startedAt, policies.Named(rule.Meaning.Rule)) { WarnAt = due - policy.WarnBefore }
            : null;
    }
}
