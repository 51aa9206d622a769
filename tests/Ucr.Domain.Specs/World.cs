using Ucr.Domain.Allocation;

namespace Ucr.Domain.Specs;

/// <summary>One referral and its visits, with each stream's consequences carried over to the other as the server does.</summary>
internal sealed class World
{
    private readonly Dictionary<VisitId, Visit> visits = [];

    public Referral Referral { get; private set; } = null!;

    /// <summary>By which rules; the defaults unless a spec says otherwise.</summary>
    public ServiceSettings Settings { get; init; } = Defaults;

    public Visit Visit => visits[OurVisit];

    public IReadOnlyCollection<Visit> Visits => visits.Values;

    public World Holding(params IReferralEvent[] facts)
    {
        Referral = facts.Aggregate((Referral?)Referral, Domain.Referral.Evolve)!;
        return this;
    }

    public World After(object command, Actor by, Instant now)
    {
        var decision = Decide(command, by, now);
        decision.Refusal.ShouldBeNull($"{command.GetType().Name} was refused");
        Apply(command, decision);
        return this;
    }

    public Decision Decide(object command, Actor by, Instant now) => command switch
    {
        IReferralCommand c => c.Decide(Referral, Context(by, now)),
        IVisitCommand c => c.Decide(visits[c.Visit], [Referral], Context(by, now)),
        PlanVisit c => c.Decide(visits.GetValueOrDefault(c.Visit), [Referral], Context(by, now)),
        _ => throw new ArgumentException($"Nobody decides {command}.", nameof(command)),
    };

    public Told When(object command, Actor by, Instant now) => new(Decide(command, by, now));

    public void Apply(object command, Decision decision)
    {
        var visit = command switch { IVisitCommand c => c.Visit, PlanVisit c => c.Visit, _ => default };
        foreach (var happened in decision)
        {
            Add(visit, happened);
        }
    }

    private DecisionContext Context(Actor by, Instant now) => new(by, now, Settings) { Visits = [.. visits.Values.Where(visit => visit.IsOpen)] };

    private void Add(VisitId visit, IUcrEvent happened)
    {
        if (happened is IVisitEvent ofVisit)
        {
            visits[visit] = Domain.Visit.Evolve(visits.GetValueOrDefault(visit), ofVisit);
            foreach (var consequence in Consequences.For(Referral, visit, ofVisit, Settings))
            {
                Referral = Domain.Referral.Evolve(Referral, consequence);
            }
        }
        else if (happened is IReferralEvent ofReferral)
        {
            Referral = Domain.Referral.Evolve(Referral, ofReferral);
            foreach (var (id, consequence) in visits.Values.ToList().SelectMany(open => Consequences.For(open, ofReferral).Select(e => (open.Id, e))))
            {
                Add(id, consequence);
            }
        }
    }
}

/// <summary>What the decider said.</summary>
internal sealed record Told(Decision Decision)
{
    public void Then(params IUcrEvent[] happened)
    {
        Decision.Refusal.ShouldBeNull();
        Decision.ShouldBe(happened);
    }

    public void ThenNothing() => Then();

    public void ThenRefused(Refusal refusal)
    {
        Decision.Refusal.ShouldBe(refusal);
        Decision.ShouldBeEmpty();
    }

    public void ThenRefused(string code, string? field = null)
    {
        Decision.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        Decision.Refusal.Field.ShouldBe(field);
    }

    public T ThenOnly<T>()
    {
        Decision.Refusal.ShouldBeNull();
        return Decision.ShouldHaveSingleItem().ShouldBeOfType<T>();
    }
}
