namespace Ucr.Domain.Intake.People;

/// <summary>
/// Everybody the service holds whose name may be mistaken for another's, by the rule of <see cref="SimilarNames"/> (clinical
/// ruling 13). People are compared within the same initial and within the same care home only, so that a full board costs little,
/// and one more person is added without comparing all the others again.
/// </summary>
public sealed class NameAlerts
{
    private readonly Dictionary<PatientId, LetteredName> people = [];
    private readonly Dictionary<char, List<LetteredName>> initials = [];
    private readonly Dictionary<string, List<LetteredName>> homes = new(StringComparer.Ordinal);

    /// <summary>For each person with a namesake: who that is, those in the same care home first. Everybody else is left out.</summary>
    public static IReadOnlyDictionary<PatientId, IReadOnlyList<SimilarName>> Among(IReadOnlyCollection<NamedPerson> people)
    {
        var alerts = new NameAlerts();
        foreach (var person in people)
        {
            alerts.Add(person);
        }

        return alerts.Of(people.Select(person => person.Patient));
    }

    /// <summary>One more person; somebody who is here already stays as they are.</summary>
    public void Add(NamedPerson person)
    {
        var named = new LetteredName(person);
        if (!people.TryAdd(person.Patient, named))
        {
            return;
        }

        // People without a first name are found only where they live.
        if (named.Initial is { } initial)
        {
            (initials.TryGetValue(initial, out var same) ? same : initials[initial] = []).Add(named);
        }

        if (person.CareHome is { } home)
        {
            (homes.TryGetValue(home, out var same) ? same : homes[home] = []).Add(named);
        }
    }

    /// <summary>For each of those who are asked about and have a namesake: who that is, those in the same care home first.</summary>
    public IReadOnlyDictionary<PatientId, IReadOnlyList<SimilarName>> Of(IEnumerable<PatientId> asked)
    {
        var alerts = new Dictionary<PatientId, IReadOnlyList<SimilarName>>();
        foreach (var patient in asked.Distinct())
        {
            if (people.TryGetValue(patient, out var person) && SimilarNames.Of(person, Near(person)) is { Count: > 0 } similar)
            {
                alerts[patient] = similar;
            }
        }

        return alerts;
    }

    private IEnumerable<LetteredName> Near(LetteredName person)
    {
        var (near, home) = (person.Initial is { } initial ? initials[initial] : [], person.Person.CareHome is { } key ? homes[key] : []);
        return near.Concat(home.Where(other => other.Initial is null || other.Initial != person.Initial));
    }
}
