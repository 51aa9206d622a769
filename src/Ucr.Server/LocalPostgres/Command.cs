using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Ucr.Server.LocalPostgres;

/// <summary>A program that ran to its end, and what it said.</summary>
internal sealed record Command(int ExitCode, string Said)
{
    /// <summary>Exit code of a program that is not there.</summary>
    public const int NotFound = 127;

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(20);

    /// <summary>Runs a program without a shell and without settings meant for another PostgreSQL (<c>PG…</c>).</summary>
    public static async Task<Command> RunAsync(string folder, CancellationToken cancel, params IEnumerable<string> words)
    {
        var all = words.ToList();
        var start = new ProcessStartInfo(all[0], all.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        try
        {
            return await RunToEndAsync(start, cancel);
        }
        catch (Win32Exception e)
        {
            return new(NotFound, e.Message);
        }
    }

    private static async Task<Command> RunToEndAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        var said = new StringBuilder();
        var open = 2;
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(object _, DataReceivedEventArgs line)
        {
            if (line.Data is null)
            {
                if (Interlocked.Decrement(ref open) == 0)
                    silent.TrySetResult();
                return;
            }

            lock (said)
                said.AppendLine(line.Data);
        }

        using var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        // Not WaitForExitAsync: it waits without limit for the end of the output, and a started server may keep the pipe open.
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => ended.TrySetResult();
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await EndedAsync(process, ended.Task, cancel);
        // On a busy machine the last words come well after the end.
        await Task.WhenAny(silent.Task, Task.Delay(LastWords, cancel));
        lock (said)
            return new(process.ExitCode, said.ToString().Trim());
    }

    private static async Task EndedAsync(Process process, Task ended, CancellationToken cancel)
    {
        try
        {
            await ended.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await ended;
        }

        // Ctrl-C in a terminal reaches the program too: then its failure says nothing.
        cancel.ThrowIfCancellationRequested();
    }
}
