using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.SignIn;

/// <summary>The development authority's page that picks who to be.</summary>
/// <param name="Action">Where the choice is posted.</param>
/// <param name="Roles">Everybody, by what they do.</param>
/// <param name="Hidden">Fields that the protocol needs back, as they came.</param>
public sealed record PickPersonModel(PageFrame Frame, string Action, IReadOnlyList<PickPersonModel.Group> Roles, IReadOnlyList<KeyValuePair<string, string>> Hidden)
{
    /// <summary>Said when the last choice could not be used.</summary>
    public string? Error { get; init; }

    /// <summary>The field that carries the chosen person's id.</summary>
    public const string FieldName = "person";

    /// <param name="Key">The heading's id.</param>
    /// <param name="Role">"Triage clinicians".</param>
    /// <param name="What">What they can do: "Accept, reject and redirect referrals".</param>
    /// <param name="People">Those who have the role.</param>
    public sealed record Group(string Key, string Role, string What, IReadOnlyList<Person> People);

    /// <param name="Id">Posted as <c>person</c>.</param>
    /// <param name="About">Profession and team: "Paramedic, Harbour team".</param>
    public sealed record Person(string Id, string Name, string About);
}
