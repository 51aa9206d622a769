using Ucr.Domain.Visits.Persons;

namespace Ucr.Domain;

/// <summary>A warning about a person or a place.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="OnPlace">The place it is tied to; null when it goes with the person.</param>
/// <param name="What">What it is.</param>
/// <param name="ReviewAt">UTC.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record Warning(Guid Id, WarningKind Kind, Place? OnPlace, FreeText What, Instant ReviewAt, Instant ExpiresAt)
{
    /// <summary>It still counts.</summary>
    public bool Counts(Instant at) => at < ExpiresAt;

    /// <summary>Somebody has to look at it again.</summary>
    public bool IsToBeReviewed(Instant at) => Counts(at) && at >= ReviewAt;
}

/// <summary>A person, by pseudonym, as the facts about them have made it: what outlasts a referral.</summary>
public sealed record PersonState
{
    /// <summary>Their stream: the pseudonym.</summary>
    public required PatientId Id { get; init; }

    /// <summary>Facts so far.</summary>
    public int Version { get; set; }

    /// <summary>Warnings that nobody has ended.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Other records of the same person.</summary>
    public IReadOnlyList<PatientId> SameAs { get; init; } = [];

    /// <summary>What they wish of whoever comes; null when nobody has asked.</summary>
    public WishesSaid? Wishes { get; init; }

    /// <summary>Puts one more fact on top of what is known.</summary>
    /// <param name="id">The pseudonym.</param>
    /// <param name="current">What is known; null before the first fact.</param>
    /// <param name="happened">The fact.</param>
    public static PersonState Evolve(PatientId id, PersonState? current, IPersonEvent happened)
    {
        var person = current ?? new PersonState { Id = id };
        return happened switch
        {
            WarningRecorded e => person with { Warnings = [.. person.Warnings, new(e.Warning, e.Kind, e.OnPlace, e.What, e.ReviewAt, e.ExpiresAt)] },
            WarningReviewed e => person with
            {
                Warnings = [.. person.Warnings.Select(one => one.Id == e.Warning ? one with { ReviewAt = e.ReviewAt, ExpiresAt = e.ExpiresAt } : one)],
            },
            WarningExpired e => person with { Warnings = [.. person.Warnings.Where(one => one.Id != e.Warning)] },
            WishesRecorded e => person with { Wishes = new(e.Wishes, e.SaidBy, e.By, e.OccurredAt) },
            PersonsMerged e => person with { SameAs = [.. person.SameAs, e.Other] },
            PersonsUnmerged e => person with { SameAs = [.. person.SameAs.Where(other => other != e.Other)] },
            _ => throw new UnreachableException($"{happened.GetType().Name} does not belong to a person."),
        };
    }
}
