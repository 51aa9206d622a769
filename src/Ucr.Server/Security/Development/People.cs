using Ucr.Domain;

namespace Ucr.Server.Security.Development;

/// <summary>Everybody one can sign in as in development. All of them, and both providers, are invented.</summary>
public static class People
{
    /// <summary>ODS code of the demonstration's provider.</summary>
    public const string Provider = "RYZ";

    /// <summary>ODS code of a second provider, which sees nothing of the first.</summary>
    public const string OtherProvider = "RXZ";

    /// <summary>Everybody.</summary>
    public static readonly IReadOnlyList<Person> All =
    [
        new("jo.marsh", "Jo Marsh", Role.CallTaker, Provider, "Call taker"),
        new("tom.ashby", "Tom Ashby", Role.CallTaker, Provider, "Call taker"),
        new("amira.khan", "Amira Khan", Role.TriageClinician, Provider, "Nurse", "NMC"),
        new("daniel.okoro", "Daniel Okoro", Role.TriageClinician, Provider, "Paramedic", "HCPC"),
        new("lewis.grant", "Lewis Grant", Role.Dispatcher, Provider, "Dispatcher"),
        new("helen.frost", "Helen Frost", Role.Manager, Provider, "Service manager"),
        .. Clinicians("Harbour",
            ("Priya Nair", "Nurse", "NMC"), ("Callum Reid", "Paramedic", "HCPC"), ("Mei Tanaka", "Physiotherapist", "HCPC"),
            ("Sadia Begum", "Occupational therapist", "HCPC"), ("Owen Price", "Advanced clinical practitioner", "NMC"), ("Kofi Mensah", "Healthcare assistant", null)),
        .. Clinicians("Moorside",
            ("Grace Adeyemi", "Nurse", "NMC"), ("Ben Hollis", "Paramedic", "HCPC"), ("Ruta Kalnina", "Physiotherapist", "HCPC"),
            ("Marcus Bell", "Occupational therapist", "HCPC"), ("Fiona Lamb", "Advanced clinical practitioner", "HCPC"), ("Yusuf Demir", "Healthcare assistant", null)),
        new("nina.vale", "Nina Vale", Role.TriageClinician, OtherProvider, "Nurse", "NMC"),
        new("peter.stone", "Peter Stone", Role.Clinician, OtherProvider, "Paramedic", "HCPC", "Valley"),
    ];

    /// <summary>The person with this id, if there is one.</summary>
    public static Person? Find(string? id) => All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    private static IEnumerable<Person> Clinicians(string team, params (string Name, string Profession, string? Register)[] people) =>
        people.Select(p => new Person(IdOf(p.Name), p.Name, Role.Clinician, Provider, p.Profession, p.Register, team));

    private static string IdOf(string name) => name.ToLowerInvariant().Replace(' ', '.');
}
