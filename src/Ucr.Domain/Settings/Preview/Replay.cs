using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Kinds;

namespace Ucr.Domain.Settings.Preview;

/// <summary>Something that would have been raised.</summary>
/// <param name="Kind">What; null for the breach of a standard.</param>
/// <param name="Step">The step of its ladder.</param>
/// <param name="At">UTC.</param>
internal sealed record Raised(EscalationKind? Kind, int Step, Instant At);

/// <summary>What became of a referral under some settings.</summary>
/// <param name="Clocks">Every clock of it.</param>
/// <param name="Raisings">What was raised, oldest first.</param>
internal sealed record Replayed(IReadOnlyList<TimedItem> Clocks, IReadOnlyList<Raised> Raisings);

/// <summary>
/// Plays a referral's history again under other settings, with the rules of the service itself: what people did stays, what
/// the service raised by itself is raised anew, and clocks start by the other settings.
/// </summary>
internal sealed class Replay(ServiceSettings settings)
{
    // What repeats for ever must not hang a page.
    private const int AtMost = 500;

    private static readonly HashSet<EscalationKind> RaisedByClocks =
        [EscalationKind.AtRisk, .. ClockKinds.All.SelectMany(rule => new[] { rule.Warns, rule.Raises }).OfType<EscalationKind>()];

    private readonly Dictionary<VisitId, Visit> visits = [];
    private readonly List<Raised> raisings = [];
    private Referral? referral;

    public static Replayed Of(ReferralHistory history, ServiceSettings settings, Instant until)
    {
        var replay = new Replay(settings);
        foreach (var fact in history.Facts.TakeWhile(fact => fact.RecordedAt <= until))
        {
            replay.RaiseUntil(fact.RecordedAt);
            replay.Apply(fact);
        }

        replay.RaiseUntil(until);
        return new(replay.referral is { } referral ? ReferralClocks.Of(referral, [.. replay.visits.Values], settings) : [], replay.raisings);
    }

    private List<Visit> Open => [.. visits.Values.Where(visit => visit.IsOpen)];

    private void RaiseUntil(Instant until)
    {
        for (var round = 0; round < AtMost && referral is not null && DueList.Next(referral, Open, settings) is { } next && next <= until; round++)
        {
            var raised = DueList.Raise(referral, Open, settings, next);
            if (raised.Count == 0)
            {
                return;
            }

            foreach (var happened in raised)
            {
                Put(happened, next);
            }
        }
    }

    private void Apply(RecordedFact fact)
    {
        if (fact is { Visit: { } visit, Happened: IVisitEvent ofVisit })
        {
            visits[visit] = Visit.Evolve(visits.GetValueOrDefault(visit), ofVisit);
        }
        else if (fact.Happened is IReferralEvent ofReferral && Again(ofReferral) is { } happened)
        {
            Put(happened, fact.RecordedAt);
        }
    }

    private void Put(IReferralEvent happened, Instant at)
    {
        referral = Referral.Evolve(referral, happened);
        switch (happened)
        {
            case EscalationRaised e:
                raisings.Add(new(e.Kind, e.Step, at));
                break;
            case StandardBreached:
                raisings.Add(new(null, 1, at));
                break;
        }
    }

    /// <summary>The fact as it would have been; null where the service itself would have decided anew.</summary>
    private IReferralEvent? Again(IReferralEvent happened) => happened switch
    {
        StandardBreached => null,
        EscalationRaised e => e.Step > 1 || RaisedByClocks.Contains(e.Kind) ? null : Ladder.Raise(e.Kind, e.DueAt, settings, about: e.About),
        EscalationAcknowledged e => e with { DueAt = null },
        ClockStarted e when !e.Policy.Value.StartsWith("decided-pathway-change", StringComparison.Ordinal) => ClockRule.StartFor(e.Standard, referral!, settings),
        _ => happened,
    };
}
