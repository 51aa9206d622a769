using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Properties;

/// <summary>
/// Builds any value that a command can hold, from a seed: usually a sensible one, sometimes one that a decider has to refuse.
/// A type that it cannot build fails the spec: a new command is never left out in silence. What has happened is often meant
/// again: so half of the ids, times and names come from the facts so far.
/// </summary>
internal sealed class AnyValue(Random random, Instant now, IReadOnlyList<IUcrEvent> facts)
{
    private static readonly Guid[] Ids = [Contact, Guid.Parse("00000000-0000-7000-8000-00000000000e"), Guid.Parse("00000000-0000-7000-8000-00000000000f"), Guid.Empty];

    private static readonly StaffId[] Staff = [TriageNurse.Id, OtherTriageNurse.Id, Nurse.Id, Medic.Id, Desk.Id];

    private static readonly string[] Texts = ["Falls service", "lifting", "Nearest", ""];

    /// <summary>A command of a type.</summary>
    public object Command(Type type) => Record(type);

    private object? Of(Type type, string name, bool nullable)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return random.Next(4) == 0 ? null : Of(inner, name, nullable: false);
        }

        return nullable && random.Next(4) == 0 ? null : Known(type, name) ?? Plain(type, name) ?? Listed(type, name) ?? Record(type);
    }

    private object? Known(Type type, string name)
    {
        if (facts.Count == 0 || random.Next(2) == 0 || string.Equals(name, "Referral", StringComparison.Ordinal))
        {
            return null;
        }

        var fact = facts[random.Next(facts.Count)];
        return Shape.Of(fact.GetType()).Properties.Select(member => member.GetValue(fact)).FirstOrDefault(value => value?.GetType() == type);
    }

    private object? Plain(Type type, string name) => type switch
    {
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(int) => One(0, 1, 2, 30, -1),
        _ when type == typeof(long) => One(0L, 900L),
        _ when type == typeof(double) => One(0.0, 0.5, 1.0),
        _ when type == typeof(decimal) => One(0m, 70m),
        _ when type == typeof(string) => Text(name),
        _ when type == typeof(Guid) => One(Ids),
        _ when type == typeof(Instant) => now + Duration.FromMinutes(One(0, 0, 0, 0, -1, -30, -90, 1)),
        _ when type == typeof(Duration) => Duration.FromMinutes(One(0, 15, 120)),
        _ when type == typeof(LocalDate) => One(new LocalDate(2025, 12, 1), new(2026, 1, 15), new(2026, 1, 1)),
        _ when type == typeof(LocalTime) => One(new LocalTime(8, 0), new(20, 0)),
        _ when type == typeof(ReferralId) => string.Equals(name, "Referral", StringComparison.Ordinal) ? Ours : One(OtherReferral, Ours),
        _ when type == typeof(VisitId) => One(OurVisit, OurVisit, OurVisit, OtherVisit),
        _ when type == typeof(PatientId) => Patient,
        _ when type == typeof(StaffId) => One(Staff),
        _ when type == typeof(FreeText) => One(Why, Words("Now in pain"), Words("")),
        _ when type == typeof(NeedKey) => new NeedKey(One("falls", "falls", "unheard-of")),
        _ when type == typeof(OdsCode) => OdsCode.Parse("RYZ"),
        _ when type == typeof(ServicePolicies) => Policies,
        _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
        _ => null,
    };

    private string Text(string name) => name switch
    {
        "Mechanism" => One("01", "01", "02"),
        "Attendance" => One("5", "05", "6", "7"),
        "Sha256" => One("aa", "bb"),
        _ => One(Texts),
    };

    private object? Listed(Type type, string name)
    {
        if (!type.IsGenericType || type.GetGenericArguments() is not [var item] || !type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
        {
            return null;
        }

        var items = Array.CreateInstance(item, random.Next(3));
        for (var at = 0; at < items.Length; at++)
        {
            items.SetValue(Of(item, name, nullable: false), at);
        }

        var set = typeof(HashSet<>).MakeGenericType(item);
        return type.IsAssignableFrom(items.GetType()) ? items : Activator.CreateInstance(type.IsAssignableFrom(set) ? set : type, items);
    }

    private object Record(Type type)
    {
        if (type.IsAbstract)
        {
            return Record(One([.. type.Assembly.GetTypes().Where(other => !other.IsAbstract && other.IsAssignableTo(type))]));
        }

        var shape = Shape.Of(type);
        var made = shape.Constructor.Invoke([.. shape.Parameters.Select(member => Of(member.Type, member.Name, member.Nullable))]);
        foreach (var (member, nullable, required) in shape.Settable.Where(member => member.Required || random.Next(2) == 0))
        {
            member.SetValue(made, Of(member.PropertyType, member.Name, nullable));
        }

        return made;
    }

    private T One<T>(params ReadOnlySpan<T> values) => values[random.Next(values.Length)];
}
