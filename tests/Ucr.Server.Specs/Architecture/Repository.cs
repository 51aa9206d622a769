namespace Ucr.Server.Specs.Architecture;

/// <summary>The checkout that the specs were built from.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every C# source file that people write.</summary>
    public static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    /// <summary>A path as people say it: from the root, with slashes.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsOurs(string path) => Name(path).Split('/') is var parts
        && (parts[0] == "src" || parts[0] == "tests") && !parts.Contains("obj") && !parts.Contains("bin") && !parts.Contains("Generated") && !parts.Contains("node_modules");

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Ucr.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new InvalidOperationException("The specs do not stand in a checkout.");
}
