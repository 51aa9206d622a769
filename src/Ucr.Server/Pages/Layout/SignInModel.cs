namespace Ucr.Server.Pages.Layout;

/// <summary>The development authority's page that picks who to be.</summary>
/// <param name="Action">Where the choice is posted.</param>
/// <param name="Hidden">Fields that the protocol needs back, as they came.</param>
public sealed record SignInModel(
    PageFrame Frame,
    string Action,
    IReadOnlyList<SignInModel.Person> People,
    IReadOnlyList<KeyValuePair<string, string>> Hidden)
{
    /// <summary>Said when the last choice could not be used.</summary>
    public string? Error { get; init; }

    /// <summary>The field that carries the chosen person's id.</summary>
    public const string FieldName = "person";

    /// <param name="Id">Posted as <c>person</c>.</param>
    /// <param name="Role">"Triage clinician".</param>
    /// <param name="What">What they can do: "Accepts, rejects and redirects referrals".</param>
    public sealed record Person(string Id, string Name, string Role, string What);
}
