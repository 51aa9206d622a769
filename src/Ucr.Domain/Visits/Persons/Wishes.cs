using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Visits.Persons;

/// <summary>Who told us what somebody wishes.</summary>
public enum WishSaidBy
{
    /// <summary>The patient.</summary>
    Patient,

    /// <summary>A relative or a carer.</summary>
    RelativeOrCarer,

    /// <summary>Staff of a care home.</summary>
    CareHome,

    /// <summary>Whoever referred.</summary>
    Referrer,
}

/// <summary>
/// What a person would like of whoever comes. A plan weighs it, and never lets anybody wait for it; only somebody who is not to
/// come is never proposed.
/// </summary>
/// <param name="Gender">A woman, or a man; null for no wish.</param>
/// <param name="Language">Key of the language that they would like to speak; null for no wish.</param>
public sealed record PersonWishes(ClinicianGender? Gender, string? Language)
{
    /// <summary>Clinicians who are not to come.</summary>
    public IReadOnlyList<StaffId> NotThese { get; init; } = [];

    /// <summary>They would like nothing in particular.</summary>
    public bool AreNone => Gender is null && Language is null && NotThese.Count == 0;

    /// <summary>The same wishes, whatever the order.</summary>
    public bool Same(PersonWishes other) =>
        Gender == other.Gender && string.Equals(Language, other.Language, StringComparison.Ordinal) && NotThese.ToHashSet().SetEquals(other.NotThese);
}

/// <summary>Wishes, and where they come from.</summary>
/// <param name="Wishes">What is wished.</param>
/// <param name="SaidBy">Who told us.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When it was said, UTC.</param>
public sealed record WishesSaid(PersonWishes Wishes, WishSaidBy SaidBy, StaffId By, Instant At);

/// <summary>What a person wishes of whoever comes, whole: what they said before no longer counts. It stays with them for later referrals.</summary>
/// <param name="Wishes">What is wished; nothing in particular is an answer too.</param>
/// <param name="SaidBy">Who told us.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="OccurredAt">When it was said, UTC.</param>
public sealed record WishesRecorded(PersonWishes Wishes, WishSaidBy SaidBy, StaffId By, Instant OccurredAt) : IPersonEvent, IHumanAct;
