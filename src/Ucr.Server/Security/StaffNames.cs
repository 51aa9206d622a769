using Ucr.Domain.Values;
using Ucr.Server.Security.Development;

namespace Ucr.Server.Security;

/// <summary>Names of staff for screens. Staff are not patients: their names are no secret within the service.</summary>
public sealed class StaffNames
{
    private readonly Dictionary<string, (string Name, string Profession)> people = People.All.ToDictionary(
        person => person.Id, person => (person.Name, person.Profession), StringComparer.Ordinal);

    /// <summary>The name of somebody; their id where the service does not know them.</summary>
    public string Of(StaffId id) => id == StaffId.Service ? "The service" : people.TryGetValue(id.Value, out var person) ? person.Name : id.Value;

    /// <summary>Their profession in words; null where the service does not know them.</summary>
    public string? ProfessionOf(StaffId id) => people.TryGetValue(id.Value, out var person) ? person.Profession : null;
}
