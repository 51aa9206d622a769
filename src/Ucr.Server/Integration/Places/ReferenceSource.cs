namespace Ucr.Server.Integration.Places;

/// <summary>Where reference data comes from.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Hash">SHA-256 of the file; <c>-</c> where it is none.</param>
/// <param name="Tables">Its tables.</param>
public sealed record ReferenceSource(string Name, string Hash, IAsyncEnumerable<ReferenceTable> Tables);
