using System.IO.Compression;

namespace Ucr.Server.Integration.Places;

/// <summary>One table of reference data.</summary>
/// <param name="Name">Its name without a folder.</param>
/// <param name="Open">Opens it to be read once.</param>
public sealed record ReferenceTable(string Name, Func<Stream> Open);

/// <summary>The tables of a file, a ZIP archive or a folder as they are published, one after another.</summary>
internal static class ReferenceFiles
{
    /// <summary>The tables that a path holds; each is open only until the next is asked for.</summary>
    /// <param name="path">A CSV file, a ZIP archive with CSV files, or a folder of CSV files.</param>
    /// <exception cref="IOException">There is no such path, or nothing in it.</exception>
    public static IAsyncEnumerable<ReferenceTable> In(string path) =>
        Directory.Exists(path) ? Folder(path).ToAsyncEnumerable()
        : path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? Archive(path)
        : new[] { new ReferenceTable(Path.GetFileName(path), () => File.OpenRead(path)) }.ToAsyncEnumerable();

    private static List<ReferenceTable> Folder(string path) => Some(
        path, [.. Directory.EnumerateFiles(path, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new ReferenceTable(Path.GetFileName(file), () => File.OpenRead(file)))]);

    private static async IAsyncEnumerable<ReferenceTable> Archive(string path)
    {
        await using var archive = await ZipFile.OpenReadAsync(path);
        var entries = archive.Entries.Where(entry => entry.FullName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).OrderBy(entry => entry.FullName, StringComparer.Ordinal);
        foreach (var table in Some(path, [.. entries.Select(entry => new ReferenceTable(entry.Name, entry.Open))]))
        {
            yield return table;
        }
    }

    private static List<ReferenceTable> Some(string path, List<ReferenceTable> tables) =>
        tables.Count > 0 ? tables : throw new IOException($"There is no CSV file in {Path.GetFileName(path)}.");
}
