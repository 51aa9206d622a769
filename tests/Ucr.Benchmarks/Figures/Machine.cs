using System.Diagnostics;
using System.Globalization;

namespace Ucr.Benchmarks.Figures;

/// <summary>What else decides a figure: how busy the machine is, and which source was measured.</summary>
internal static class Machine
{
    private static readonly Lazy<string> Head = new(ReadHead);

    /// <summary>Short hash of the commit, with <c>-changed</c> when the files differ from it; <c>unknown</c> outside a clone.</summary>
    public static string Revision => Head.Value;

    /// <summary>Mean number of processes that ran or wanted to in the last minute; nothing where the system does not tell.</summary>
    public static double? Load() =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null;

    private static string ReadHead()
    {
        var hash = Git("rev-parse", "--short", "HEAD");
        return hash.Length == 0 ? "unknown" : Git("status", "--porcelain", "--untracked-files=no").Length == 0 ? hash : hash + "-changed";
    }

    private static string Git(params string[] words)
    {
        try
        {
            var start = new ProcessStartInfo("git", words)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            };
            using var git = Process.Start(start)!;
            var said = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? said : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
