namespace Ucr.Domain.Clocks.Kinds;

/// <summary>A clock whose start and end are facts of the referral: the usual kind. Its waits are kept as the facts arrive.</summary>
public abstract class WaitingClock : ClockKindRule
{
    /// <summary>True where it is raised again and again, each time after its limit, until it stops.</summary>
    public virtual bool Repeats => false;

    /// <summary>A due time that this fact names, UTC; null where the policy's limit counts.</summary>
    public virtual Instant? Due(IUcrEvent happened) => null;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject)
    {
        foreach (var wait in subject.Referral.Waits.Where(wait => wait.Kind == Kind && Counts(wait, subject)))
        {
            if (subject.Item(this, wait.StartedAt, wait.DueAt) is { } item)
            {
                yield return item with { StoppedAt = wait.StoppedAt, LeftAt = wait.LeftAt, Every = Repeats ? item.Limit : null };
            }
        }
    }

    /// <summary>False for a wait that the service's policies do not time.</summary>
    protected virtual bool Counts(Wait wait, ClockSubject subject) => true;
}
