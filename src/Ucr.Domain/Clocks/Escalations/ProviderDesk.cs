using Ucr.Domain.Intake.Refused;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>What is late or wrong at a provider's desk and belongs to no referral: a message that nothing came of.</summary>
public sealed record ProviderDesk
{
    /// <summary>Its stream.</summary>
    public Guid Id { get; init; }

    /// <summary>Facts so far.</summary>
    public int Version { get; set; }

    /// <summary>Raised so far, oldest first.</summary>
    public IReadOnlyList<RaisedEscalation> Escalations { get; init; } = [];

    /// <summary>Messages whose sender was rung and said to send them again, with when, UTC: until they have come.</summary>
    public IReadOnlyDictionary<Guid, Instant> SentAgainSoon { get; init; } = new Dictionary<Guid, Instant>();

    /// <summary>Puts one more fact on top of what is known.</summary>
    public static ProviderDesk Evolve(Guid id, ProviderDesk? current, IDeskEvent happened)
    {
        var desk = current ?? new ProviderDesk { Id = id };
        return happened switch
        {
            EscalationRaised e => desk with { Escalations = desk.Escalations.With(e), SentAgainSoon = desk.SentAgainSoon.Without(e.About) },
            EscalationAcknowledged e => desk with { Escalations = desk.Escalations.With(e) },
            EscalationNotified e => desk with { Escalations = desk.Escalations.With(e) },
            RefusedMessageAnswered e => desk.After(e),
            _ => throw new UnreachableException($"{happened.GetType().Name} does not belong to a desk."),
        };
    }
}
