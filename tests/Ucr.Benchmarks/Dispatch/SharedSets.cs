namespace Ucr.Benchmarks.Dispatch;

/// <summary>Public instances in a folder <c>shared/benchmarks</c> beside the repository: read where they are, never copied.</summary>
public static class SharedSets
{
    /// <summary>A set's folder; null where it is not there.</summary>
    /// <param name="name">Of the set.</param>
    public static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var set = Path.Combine(folder.FullName, "shared", "benchmarks", name);
            if (Directory.Exists(set))
            {
                return set;
            }
        }

        return null;
    }
}
