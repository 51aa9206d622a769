namespace Ucr.Domain.Visits.Persons;

/// <summary>What a warning is about.</summary>
public enum WarningKind
{
    /// <summary>Violence or threats.</summary>
    Violence,

    /// <summary>An animal.</summary>
    Animal,

    /// <summary>The building or the way to it.</summary>
    Building,

    /// <summary>Never alone.</summary>
    TwoPeopleOnly,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Whoever goes to this person, or to this place, has to know (clinical ruling 21). It stays until it expires, and is reviewed.</summary>
/// <param name="Warning">Its id, made by whoever records it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="OnPlace">The place it is tied to, as planning knows it; null when it goes with the person wherever they are.</param>
/// <param name="What">What it is.</param>
/// <param name="ReviewAt">When it has to be looked at again, UTC.</param>
/// <param name="ExpiresAt">The first instant at which it no longer counts, UTC.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record WarningRecorded(
    Guid Warning, WarningKind Kind, Place? OnPlace, FreeText What, Instant ReviewAt, Instant ExpiresAt, StaffId By, Instant OccurredAt) : IPersonEvent, IHumanAct;

/// <summary>Somebody looked at a warning again and found that it still counts.</summary>
/// <param name="Warning">The warning.</param>
/// <param name="ReviewAt">When it has to be looked at next, UTC.</param>
/// <param name="ExpiresAt">The first instant at which it no longer counts, UTC.</param>
/// <param name="By">Who looked.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record WarningReviewed(Guid Warning, Instant ReviewAt, Instant ExpiresAt, StaffId By, Instant OccurredAt) : IPersonEvent, IHumanAct;

/// <summary>A warning no longer counts: its time is over, or somebody found that it is no longer so.</summary>
/// <param name="Warning">The warning.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who ended it; the service when its time was over.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record WarningExpired(Guid Warning, string Reason, StaffId By, Instant OccurredAt) : IPersonEvent, IHumanAct;

/// <summary>Two records turned out to be about one person. Nothing moves: no referral, and no clock (rule 57).</summary>
/// <param name="Other">The record that is the same person.</param>
/// <param name="Why">What shows it.</param>
/// <param name="By">Who decided.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record PersonsMerged(PatientId Other, FreeText Why, StaffId By, Instant OccurredAt) : IPersonEvent, IHumanAct;

/// <summary>They are two people after all.</summary>
/// <param name="Other">The record that is somebody else.</param>
/// <param name="Why">What shows it.</param>
/// <param name="By">Who decided.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record PersonsUnmerged(PatientId Other, FreeText Why, StaffId By, Instant OccurredAt) : IPersonEvent, IHumanAct;
