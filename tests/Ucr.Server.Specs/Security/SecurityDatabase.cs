using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ucr.Server.Specs.Security;

/// <summary>Where these specs find PostgreSQL: the one that ConnectionStrings__Ucr names, else one of their own from
/// the machine's binaries, which ends with the run.</summary>
internal static class SecurityDatabase
{
    private static readonly Lazy<Task<string>> Own = new(Start);

    public static Task<string> ConnectionString() =>
        Environment.GetEnvironmentVariable("ConnectionStrings__Ucr") is { Length: > 0 } given ? Task.FromResult(given) : Own.Value;

    private static async Task<string> Start()
    {
        var folder = Directory.CreateTempSubdirectory("ucr-spec-db-").FullName;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        if (Environment.IsPrivilegedProcess)
            await Run("chown", "nobody", folder);
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        await Run("initdb", "--no-sync", "-A", "trust", "-U", "ucr", "-D", $"{folder}/data");
        await Run("pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", options, "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder);
        return $"Host=127.0.0.1;Port={port};Username=ucr;Database=postgres;Include Error Detail=true";
    }

    private static void Stop(string folder)
    {
        Run("pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop").Wait(TimeSpan.FromSeconds(10));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL does not run as root: there it runs as nobody.</summary>
    private static async Task Run(string command, params string[] arguments)
    {
        var asNobody = Environment.IsPrivilegedProcess && command is not "chown";
        using var process = Process.Start(new ProcessStartInfo(
            asNobody ? "runuser" : command,
            asNobody ? ["-u", "nobody", "--", command, .. arguments] : arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
        }) ?? throw new InvalidOperationException($"{command} could not be started.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}.");
    }
}
