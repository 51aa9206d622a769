using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ucr.Benchmarks.ColdStart;

/// <summary>One start of a program in a process of its own, timed until it is ready.</summary>
internal static class StartedProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(10);

    /// <summary>Seconds from the start of the process to the first 200 of <c>/health/ready</c>; the process has ended in good order afterwards.</summary>
    public static async Task<double> SecondsToReady(IEnumerable<string> words, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [.. words, "--urls", address])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var complaints = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            return await Ready(process, address, began, cancellation) ? Stopwatch.GetElapsedTime(began).TotalSeconds
                : throw new InvalidOperationException($"{words.First()} did not become ready: {(process.HasExited ? await complaints : "no answer")}");
        }
        finally
        {
            await End(process);
        }
    }

    private static async Task<bool> Ready(Process process, string address, long began, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new(address), Timeout = Patience };
        while (!process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready", cancellation);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return true;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(BetweenQuestions, cancellation);
        }

        return false;
    }

    /// <summary>As Ctrl-C would: a killed service would leave its node and its PostgreSQL behind, and the next start would be another one.</summary>
    private static async Task End(Process process)
    {
        if (process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else
            Process.Start("sh", ["-c", $"kill -TERM {process.Id.ToString(CultureInfo.InvariantCulture)}"])?.Dispose();
        await process.WaitForExitAsync();
    }

    /// <summary>A port of the loopback address that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
