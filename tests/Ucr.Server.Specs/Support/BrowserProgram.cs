using System.Diagnostics;
using System.Runtime.Versioning;

namespace Ucr.Server.Specs.Support;

/// <summary>A Chromium that specs can drive: where it is, and what its environment needs.</summary>
/// <param name="Path">The program.</param>
/// <param name="Libraries">Folder of libraries that it needs beside the machine's; null for an installed browser.</param>
internal sealed record BrowserProgram(string Path, string? Libraries)
{
    /// <summary>Names a browser of one's own, or <c>npm</c> for the one pinned in <c>package.json</c>.</summary>
    public const string Setting = "UCR_BROWSER";

    public const string Missing =
        "NO BROWSER FOR SPECS: install Chromium or Google Chrome, or build with Node.js 20.9 or later on Linux x64, or name a browser in " + Setting + ".";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>The machine's Chromium or Chrome, else the one that npm brought.</summary>
    public static async Task<BrowserProgram?> FindAsync() => Environment.GetEnvironmentVariable(Setting) switch
    {
        "npm" => await FromNpmAsync(),
        { Length: > 0 } path => new(path, null),
        _ => Installed() is { } path ? new(path, null) : await FromNpmAsync(),
    };

    private static string? Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(ProgramFiles(@"Google\Chrome\Application"))
            .Append(ProgramFiles(@"Microsoft\Edge\Application"))
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .Append("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .Append("/Applications/Chromium.app/Contents/MacOS/Chromium")
            .FirstOrDefault(File.Exists);

    private static string ProgramFiles(string folder) =>
        System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), folder);

    private static async Task<BrowserProgram?> FromNpmAsync()
    {
        if (!OperatingSystem.IsLinux() || Package() is not { } package)
            return null;
        var version = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(package, "package.json")))
            .RootElement.GetProperty("version").GetString();
        var cache = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ucr-chromium-{version}-{Environment.UserName}");
        if (!Directory.Exists(cache))
            await UnpackAsync(package, cache);
        return new(System.IO.Path.Combine(cache, "chromium"), cache);
    }

    private static string? Package()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var package = System.IO.Path.Combine(folder.FullName, "node_modules", "@sparticuz", "chromium");
            if (Directory.Exists(package))
                return package;
        }
        return null;
    }

    /// <summary>The package unpacks into the temporary folder it is given; moved when whole, for several runs may do this at once.</summary>
    [SupportedOSPlatform("linux")]
    private static async Task UnpackAsync(string package, string cache)
    {
        const string script = """
            import { inflate } from "@sparticuz/chromium";
            for (const part of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) await inflate(`${process.argv[1]}/bin/${part}`);
            """;
        var draft = $"{cache}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", script, package]) { WorkingDirectory = package };
        start.Environment["TMPDIR"] = draft;
        using var node = Process.Start(start) ?? throw new InvalidOperationException(Missing);
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
            throw new InvalidOperationException($"The browser in {package} could not be unpacked.");
        if (!Directory.Exists(cache))
            Directory.Move(draft, cache);
        else
            Directory.Delete(draft, recursive: true);
    }
}
