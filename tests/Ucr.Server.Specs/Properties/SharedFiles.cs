namespace Ucr.Server.Specs.Properties;

/// <summary>Collections that lie beside the repository, where there are any.</summary>
internal static class SharedFiles
{
    /// <summary>The folder; one that is not there where nothing lies beside the repository.</summary>
    public static string Folder(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Ucr.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? ".", "..", "shared", name);
    }

    /// <summary>Its files of that pattern, in the order of their names; none where it is not there.</summary>
    public static List<string> Of(string name, string pattern) =>
        Directory.Exists(Folder(name)) ? [.. Directory.EnumerateFiles(Folder(name), pattern).Order(StringComparer.Ordinal)] : [];
}
