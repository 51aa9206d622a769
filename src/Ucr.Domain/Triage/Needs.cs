using System.Text.Json;
using System.Text.Json.Serialization;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;

namespace Ucr.Domain.Triage;

/// <summary>The key of a condition or need that the service responds to: configuration, not a list in code (rule 11).</summary>
/// <param name="Value">Lower case with underscores; <c>other</c> goes with words.</param>
[JsonConverter(typeof(NeedKeyJson))]
public readonly record struct NeedKey(string Value)
{
    /// <summary>None of the configured needs, or not said yet.</summary>
    public static readonly NeedKey Other = new("other");

    /// <inheritdoc />
    public override string ToString() => Value;

    private sealed class NeedKeyJson : JsonConverter<NeedKey>
    {
        public override NeedKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, NeedKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}

/// <summary>A configured condition or need.</summary>
/// <param name="Key">Stored on events.</param>
/// <param name="Words">Shown to people.</param>
/// <param name="National">One of the nine of the national guidance; otherwise local.</param>
/// <param name="ValidFrom">The first London day on which the service takes it; null for ever before.</param>
/// <param name="ValidUntil">The last London day on which it does; null for ever after.</param>
/// <param name="RedFlags">Keys of the red-flag questions that belong to it.</param>
/// <param name="Proposes">The standard that assisted triage proposes for it.</param>
public sealed record Condition(
    NeedKey Key, string Words, bool National, LocalDate? ValidFrom = null, LocalDate? ValidUntil = null, IReadOnlyList<string>? RedFlags = null,
    ResponseStandard Proposes = ResponseStandard.TwoHour)
{
    /// <summary>True on the days on which the service takes it, the first and the last included.</summary>
    public bool HoldsOn(LocalDate day) => !(ValidFrom > day) && !(ValidUntil < day);
}

/// <summary>A capability at a grade.</summary>
/// <param name="Key">The capability's key.</param>
/// <param name="Grade">The least grade, above the first.</param>
public sealed record GradedCapability(string Key, int Grade);

/// <summary>What a visit needs, as triage sees it.</summary>
/// <param name="Capabilities">Keys of what the crew must be able to do between them; may be empty.</param>
/// <param name="People">How many must go: 1 or 2.</param>
/// <param name="ExpectedMinutes">Expected time with the patient, 5 to 480 minutes.</param>
public sealed record VisitNeeds(IReadOnlyList<string> Capabilities, int People, int ExpectedMinutes)
{
    /// <summary>One person, three quarters of an hour, nothing special.</summary>
    public static readonly VisitNeeds Usual = new([], 1, 45);

    /// <summary>Kit that somebody must bring; may be empty.</summary>
    public IReadOnlyList<string> Kit { get; init; } = [];

    /// <summary>Capabilities that are needed at more than the first grade; may be empty.</summary>
    public IReadOnlyList<GradedCapability> LeastGrades { get; init; } = [];

    /// <summary>The least grade of a capability.</summary>
    public int GradeOf(string capability) =>
        LeastGrades.Where(least => string.Equals(least.Key, capability, StringComparison.Ordinal)).Select(least => least.Grade).DefaultIfEmpty(1).Max();

    /// <summary>What these people could not do between them at an instant.</summary>
    public IReadOnlyList<string> LackedBy(IReadOnlyList<ClinicianOnShift> crew, Instant at) =>
        [.. Capabilities.Distinct(StringComparer.Ordinal).Where(key => !crew.Any(one => one.Can(key, GradeOf(key), at)))];

    /// <summary>True when both ask for the same, whatever the order.</summary>
    public bool Same(VisitNeeds? other) => other is not null
        && People == other.People
        && ExpectedMinutes == other.ExpectedMinutes
        && Capabilities.ToHashSet(StringComparer.Ordinal).SetEquals(other.Capabilities)
        && Kit.ToHashSet(StringComparer.Ordinal).SetEquals(other.Kit)
        && LeastGrades.ToHashSet().SetEquals(other.LeastGrades);
}

/// <summary>Clinical urgency beside the standard: it orders the queue (clinical ruling 3).</summary>
public enum ClinicalUrgency
{
    /// <summary>Somebody may die: on the floor for long, a blocked airway, sepsis signs.</summary>
    RiskToLife,

    /// <summary>Getting worse, or in pain that is not controlled.</summary>
    High,

    /// <summary>Needs the response, and can wait its time.</summary>
    Usual,
}
