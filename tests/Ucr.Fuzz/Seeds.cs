namespace Ucr.Fuzz;

/// <summary>Files to begin from: a folder's, good and bad ones alike.</summary>
public static class Seeds
{
    private const int Largest = 128 * 1024;

    /// <summary>The files of a folder and of the folders in it, in the order of their names; none where it is not there.</summary>
    public static IReadOnlyList<byte[]> Of(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length <= Largest).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
        : [];
}
