namespace Ucr.Domain.Specs;

/// <summary>Documents that specs write from the code, and that fail when they are stale.</summary>
internal static class RepositoryFiles
{
    public static void ShouldStandIn(this string text, string path)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("UCR_WRITE_DOCS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        (File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "").ShouldBe(text, $"{path} is stale: run this spec with UCR_WRITE_DOCS=1");
    }

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    /// <summary>Files below a folder of the repository that somebody wrote: nothing that a build left there.</summary>
    public static IEnumerable<string> Under(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    /// <summary>The folder of the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ucr.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No Ucr.sln above the specs.");
        }

        return folder.FullName;
    }
}
