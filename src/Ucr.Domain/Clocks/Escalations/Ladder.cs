using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>A step of a ladder that falls due unless somebody answers or the cause stops first.</summary>
/// <param name="Raised">The escalation.</param>
/// <param name="Step">The step, from 2.</param>
/// <param name="At">UTC.</param>
public readonly record struct StepDue(RaisedEscalation Raised, int Step, Instant At);

/// <summary>
/// What is due next on an escalation that was raised: unanswered and its cause still there, the next step; else nothing. A
/// ladder keeps the settings under which it was raised.
/// </summary>
public static class Ladder
{
    /// <summary>The first step of an escalation: who has to act, by which ladder.</summary>
    /// <param name="kind">What is late or wrong.</param>
    /// <param name="dueAt">When it fell due, UTC.</param>
    /// <param name="settings">The provider's rules.</param>
    /// <param name="raisedAt">Now, UTC; the due instant when the fact itself raises it.</param>
    /// <param name="about">What it is about where the stream alone does not say.</param>
    /// <param name="missed">Repeats that nobody could raise before this one.</param>
    public static EscalationRaised Raise(EscalationKind kind, Instant dueAt, ServiceSettings settings, Instant? raisedAt = null, Guid? about = null, int missed = 0) =>
        At(1, kind, dueAt, settings, raisedAt ?? dueAt, about) with { Missed = missed };

    /// <summary>One more step.</summary>
    public static EscalationRaised Raise(StepDue due, ServiceSettings settings, Instant now) =>
        At(due.Step, due.Raised.Kind, due.Raised.DueAt, settings, now, due.Raised.About);

    /// <summary>The next step of one escalation; null when there is none, or somebody has answered. Whether the cause still stands, the caller asks.</summary>
    public static StepDue? Next(RaisedEscalation raised, ServiceSettings settings)
    {
        var policies = settings.At(raised.DueAt).Escalations;
        var ladder = policies.For(raised.Kind);
        if (!raised.IsUnanswered)
        {
            return null;
        }

        if (raised.Step < ladder.Steps.Count)
        {
            var after = raised.StepRaisedAt + ladder.Steps[raised.Step].After;
            return new(raised, raised.Step + 1, Instant.Min(Unreachable(raised, ladder) ?? after, after));
        }

        return ladder.RepeatLastEvery is { } every && raised.Step - ladder.Steps.Count < policies.RepeatsAtMost
            ? new(raised, raised.Step + 1, raised.StepRaisedAt + every)
            : null;
    }

    /// <summary>The ladder's step with this number; repeats are its last one.</summary>
    public static LadderStep StepOf(EscalationKind kind, Instant dueAt, int step, ServiceSettings settings)
    {
        var steps = settings.At(dueAt).Escalations.For(kind).Steps;
        return steps[Math.Min(step, steps.Count) - 1];
    }

    /// <summary>When the last channel of the present step failed, so that nobody was told and nobody need be waited for; null otherwise.</summary>
    private static Instant? Unreachable(RaisedEscalation raised, LadderPolicy ladder)
    {
        var channels = ladder.Steps[raised.Step - 1].Channels;
        var told = raised.Told.Where(notification => notification.Step == raised.Step).ToList();
        return channels.Count > 0 && told.Count >= channels.Count && told.All(notification => !notification.Delivered) ? told.Max(notification => notification.At) : null;
    }

    private static EscalationRaised At(int step, EscalationKind kind, Instant dueAt, ServiceSettings settings, Instant now, Guid? about)
    {
        var policies = settings.At(dueAt);
        return new(kind, dueAt, step, policies.Escalations.Who(StepOf(kind, dueAt, step, settings).To, now), policies.Named(PolicyNameOf(kind)), now, About: about);
    }

    private static string PolicyNameOf(EscalationKind kind) =>
        "ladder" + string.Concat(kind.ToString().Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
