using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ucr.Benchmarks.Hosts;

namespace Ucr.Benchmarks.Board;

/// <summary>The viewers' process, as the benchmark holds it.</summary>
internal sealed class Viewers : IAsyncDisposable
{
    private readonly Process process;

    private Viewers(Process process) => this.process = process;

    /// <summary>Starts it, and waits until every viewer has had its first message.</summary>
    public static async Task<Viewers> Start(ServiceUnderTest service, string token, int count, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Ucr.Benchmarks.dll"), ViewersProgram.Name, "--address", service.Client.BaseAddress!.ToString(), "--count", count.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var viewers = new Viewers(Process.Start(start)!);
        await viewers.process.StandardInput.WriteLineAsync(token.AsMemory(), cancellation);
        return await viewers.process.StandardOutput.ReadLineAsync(cancellation) is "open" ? viewers : throw new InvalidOperationException("The viewers did not open.");
    }

    /// <summary>Waits until they have everything up to a position, and ends them.</summary>
    public async Task<Seen> End(long first, long last, CancellationToken cancellation)
    {
        await process.StandardInput.WriteLineAsync($"{first} {last}".AsMemory(), cancellation);
        var seen = JsonSerializer.Deserialize<Seen>((await process.StandardOutput.ReadLineAsync(cancellation))!)!;
        await process.WaitForExitAsync(cancellation);
        return seen;
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        return ValueTask.CompletedTask;
    }
}
