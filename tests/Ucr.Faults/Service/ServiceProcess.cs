using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ucr.Server.Operations;

namespace Ucr.Faults.Service;

/// <summary>The real service in a process of its own, on a port that stays the same over its lives.</summary>
internal sealed class ServiceProcess(string folder, string? connectionString, IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Lock writing = new();
    private Process? process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>What it printed.</summary>
    public string Log => Path.Combine(folder, $"service-{Address.Port}.log");

    /// <summary>Its process; null while there is none.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="CannotStart">It ended, or was not ready in time.</exception>
    public async Task Start(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ucr.Server.dll"), "--urls", Address.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["UCR_DATA"] = folder;
        start.Environment["ConnectionStrings__Ucr"] = connectionString ?? "";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Ready(process, cancellation);
    }

    /// <summary>As <c>kill -9</c>: it alone, without a last word; its PostgreSQL goes on.</summary>
    public async Task Kill()
    {
        process!.Kill();
        // Not WaitForExitAsync: its PostgreSQL may hold the pipe open.
        while (!process.HasExited)
            await Task.Delay(5);
    }

    /// <summary>Ends it in good order; what does not end in time is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        if (!process.HasExited && !OperatingSystem.IsWindows())
            Process.Start("sh", ["-c", $"kill -TERM {process.Id.ToString(CultureInfo.InvariantCulture)}"])?.Dispose();
        for (var tries = 0; tries < 300 && !process.HasExited; tries++)
            await Task.Delay(100);
        if (!process.HasExited)
            await Kill();
        process.Dispose();
        process = null;
    }

    private async Task Ready(Process started, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var began = Stopwatch.GetTimestamp(); !started.HasExited && Stopwatch.GetElapsedTime(began) < Patience;)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready", cancellation);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, cancellation);
        }

        throw new CannotStart($"The service did not become ready: see {Log}.");
    }

    private void Keep(string? line)
    {
        lock (writing)
            File.AppendAllText(Log, line + Environment.NewLine);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
