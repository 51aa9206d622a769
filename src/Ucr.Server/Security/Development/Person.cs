using Ucr.Domain;

namespace Ucr.Server.Security.Development;

/// <summary>An invented member of staff whom one can sign in as in development.</summary>
/// <param name="Id">Staff id.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Role">What they do.</param>
/// <param name="Provider">ODS code of their provider.</param>
/// <param name="Profession">Their profession.</param>
/// <param name="Register">The register that they stand on, where they are registered.</param>
/// <param name="Team">Their team, where they have one.</param>
public sealed record Person(string Id, string Name, Role Role, string Provider, string Profession, string? Register = null, string? Team = null);
