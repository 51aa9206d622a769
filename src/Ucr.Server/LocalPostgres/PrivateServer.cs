using System.Diagnostics;
using Npgsql;
using Ucr.Server.Operations;

namespace Ucr.Server.LocalPostgres;

/// <summary>
/// A PostgreSQL that belongs to this service alone: on loopback, with a password of its own, in a session of its own so
/// that Ctrl-C reaches the service first, and stopped by the service when it ends. What a killed service left running
/// is taken over; a second process beside a running one shares its server.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    /// <summary>Its superuser and the name of its first database.</summary>
    public const string Name = "ucr";

    private readonly ServerFolder folder;
    private readonly ServerAccount account;
    private readonly PostgresBinaries binaries;
    private FileStream? ownership;

    private PrivateServer(ServerFolder folder, ServerAccount account, PostgresBinaries binaries, FileStream? ownership) =>
        (this.folder, this.account, this.binaries, this.ownership) = (folder, account, binaries, ownership);

    /// <summary>Process id of the server.</summary>
    public int? ProcessId => folder.ServerProcess();

    /// <summary>How to reach the given database of this server.</summary>
    public string ConnectionStringTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = folder.KeptPort(),
        Username = Name,
        Password = folder.Password(),
        Database = database,
    }.ConnectionString;

    /// <summary>Starts the server, on first use with a new and empty database.</summary>
    /// <param name="path">Where it keeps its data, password, port and log.</param>
    /// <param name="binaries">The PostgreSQL to run.</param>
    /// <param name="durable">False lets a crash of the machine destroy the data: for specs.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CannotStart">It cannot run here; the message says what to do.</exception>
    public static async Task<PrivateServer> StartAsync(string path, PostgresBinaries binaries, bool durable, CancellationToken cancel)
    {
        var kept = new ServerFolder(path);
        kept.Create();
        var runsAs = await ServerAccount.ForAsync(path, cancel);
        var server = new PrivateServer(kept, runsAs, await runsAs.ReachableAsync(binaries, cancel), kept.TryOwn());
        try
        {
            await (server.ownership is null ? server.JoinAsync(cancel) : server.RunAsync(durable, cancel));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops what a killed process left running in the folder.</summary>
    /// <returns>False while a living process owns the server there.</returns>
    public static async Task<bool> EndLeftoverAsync(string path, PostgresBinaries binaries, CancellationToken cancel)
    {
        var kept = new ServerFolder(path);
        var runsAs = await ServerAccount.ForAsync(path, cancel);
        if (kept.TryOwn() is not { } owned)
            return false;
        await using var leftover = new PrivateServer(kept, runsAs, await runsAs.ReachableAsync(binaries, cancel), owned);
        return true;
    }

    /// <summary>Ends what uses the database and stops the server, if this process is the one that runs it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref ownership, null) is not { } held)
            return;
        if (folder.ServerProcess() is { } id && IsPostgres(id))
            await ControlAsync(CancellationToken.None, "stop", "-m", "fast", "-w", "-t", "60");
        await held.DisposeAsync();
    }

    private async Task RunAsync(bool durable, CancellationToken cancel)
    {
        if (!Directory.Exists(folder.Data))
            await InitialiseAsync(durable, cancel);
        await RefuseOtherVersionAsync(cancel);
        if (!await StillRunsAsync(cancel))
            await LaunchAsync(durable, cancel);
    }

    /// <summary>Another process of this service runs the server: wait until it answers.</summary>
    private async Task JoinAsync(CancellationToken cancel)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (await AnswersAsync(cancel))
                return;
            await Task.Delay(200, cancel);
        }
        throw new CannotStart($"Another process of this service holds {folder.Path}, but its PostgreSQL does not answer: end that process and start again.");
    }

    private async Task InitialiseAsync(bool durable, CancellationToken cancel)
    {
        // In a folder of another name, moved when it is whole: an interrupted start leaves nothing that looks like data.
        if (Directory.Exists(folder.DataBeingMade))
            Directory.Delete(folder.DataBeingMade, recursive: true);
        Directory.CreateDirectory(folder.DataBeingMade);
        await account.TakeAsync(folder.Path, cancel);
        var name = account.NameOf(folder.DataBeingMade);
        var made = await Command.RunAsync(folder.DataBeingMade, cancel, account.Wrap(
        [
            binaries["initdb"], "-D", name, "-U", Name, "-E", "UTF8", "--locale=C", "-A", "scram-sha-256",
            $"--pwfile={name}/../{Path.GetFileName(folder.PasswordFile)}", .. durable ? Array.Empty<string>() : ["--no-sync"],
        ]));
        if (made.ExitCode != 0)
            throw new CannotStart($"PostgreSQL cannot make its data in {folder.Path}: {OneLine(made.Said)}");
        Directory.Move(folder.DataBeingMade, folder.Data);
    }

    private async Task RefuseOtherVersionAsync(CancellationToken cancel)
    {
        var data = (await File.ReadAllTextAsync(Path.Combine(folder.Data, "PG_VERSION"), cancel)).Trim();
        var program = await binaries.MajorVersionAsync(cancel);
        if (!string.Equals(data, program, StringComparison.Ordinal))
            throw new CannotStart($"{folder.Path} holds data of PostgreSQL {data}, but PostgreSQL {program} was found in {binaries.Folder}: move the data with pg_upgrade, or set {Security.DataFolder.Setting} to another folder.");
    }

    /// <summary>The server of a process that was killed. A process id alone proves nothing: ids are used again.</summary>
    private async Task<bool> StillRunsAsync(CancellationToken cancel)
    {
        if (folder.ServerProcess() is not { } id)
            return false;
        if (!IsPostgres(id))
        {
            folder.ForgetServerProcess();
            return false;
        }
        for (var tries = 0; tries < 100 && IsPostgres(id); tries++)
        {
            if (await AnswersAsync(cancel))
                return true;
            await Task.Delay(100, cancel);
        }
        return false;
    }

    private async Task LaunchAsync(bool durable, CancellationToken cancel)
    {
        if (File.Exists(folder.Log))
            File.Move(folder.Log, folder.Log + ".old", overwrite: true);
        var options = $"-p {folder.FreePort()} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections={(durable ? 200 : 500)} -c timezone=UTC -c log_timezone=UTC"
            + (durable ? "" : " -c fsync=off -c full_page_writes=off");
        var log = $"{account.NameOf(folder.Data)}/../{Path.GetFileName(folder.Log)}";
        // pg_ctl puts the server in a session of its own. It is waited for even when cancelled: only then can the server be stopped.
        var started = await ControlAsync(CancellationToken.None, "start", "-w", "-t", "60", "-l", log, "-o", options);
        cancel.ThrowIfCancellationRequested();
        if (started.ExitCode != 0 || !await AnswersAsync(cancel))
            throw new CannotStart($"PostgreSQL did not start ({folder.Log}): {OneLine(folder.LastWords() is { Length: > 0 } words ? words : started.Said)}");
    }

    private Task<Command> ControlAsync(CancellationToken cancel, params string[] words) => Command.RunAsync(
        folder.Data, cancel, account.Wrap([binaries["pg_ctl"], "-D", account.NameOf(folder.Data), .. words]));

    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        if (folder.KeptPort() == 0)
            return false;
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionStringTo("postgres") + ";Pooling=false;Timeout=5");
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    private static bool IsPostgres(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string OneLine(string text) => text.Split('\n')[^1].Trim();
}
