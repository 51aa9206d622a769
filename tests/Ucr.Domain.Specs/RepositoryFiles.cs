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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ucr.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No Ucr.sln above the specs.");
        }

        return folder.FullName;
    }
}
