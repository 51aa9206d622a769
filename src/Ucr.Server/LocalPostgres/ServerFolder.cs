using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Ucr.Server.Operations;

namespace Ucr.Server.LocalPostgres;

/// <summary>What a private server keeps: its data, its password, its port and its log.</summary>
internal sealed class ServerFolder(string path)
{
    public string Path { get; } = path;

    public string Data => System.IO.Path.Combine(Path, "data");

    public string DataBeingMade => System.IO.Path.Combine(Path, "data.new");

    public string PasswordFile => System.IO.Path.Combine(Path, "password");

    public string Log => System.IO.Path.Combine(Path, "server.log");

    private string PortFile => System.IO.Path.Combine(Path, "port");

    private string PidFile => System.IO.Path.Combine(Data, "postmaster.pid");

    /// <summary>Makes the folder where there is none, open to its owner only.</summary>
    public void Create()
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(Path);
            else
                Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (!File.Exists(PasswordFile))
                WritePrivate(PasswordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(e);
        }
    }

    /// <summary>Held by the one process that starts and stops the server; the system lets go of it when the process dies.</summary>
    /// <returns>Null while another process holds it.</returns>
    public FileStream? TryOwn()
    {
        var file = System.IO.Path.Combine(Path, "lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw NotWritable(e);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
        catch (IOException e)
        {
            throw NotWritable(e);
        }
    }

    public string Password() => File.ReadAllText(PasswordFile).Trim();

    /// <summary>The port of the server that runs or ran last; 0 before the first.</summary>
    public int KeptPort() =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture, out var port) ? port : 0;

    /// <summary>The kept port while it is free, else a new one, which is kept from now on.</summary>
    public int FreePort()
    {
        if (KeptPort() is > 0 and var kept && TryListen(kept) != 0)
            return kept;
        var port = TryListen(0);
        File.WriteAllText(PortFile, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    /// <summary>Process id of the server that last used the data; null when it stopped in good order.</summary>
    public int? ServerProcess() =>
        File.Exists(PidFile) && int.TryParse(File.ReadLines(PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) ? id : null;

    public void ForgetServerProcess() => File.Delete(PidFile);

    /// <summary>Why the server last gave up, in its own words.</summary>
    public string LastWords()
    {
        var lines = File.Exists(Log) ? File.ReadAllLines(Log).Where(line => line.Length > 0).ToList() : [];
        return lines.LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "";
    }

    private CannotStart NotWritable(Exception e) =>
        new($"The data folder {Path} cannot be written ({e.Message}): set {Security.DataFolder.Setting} to a folder that can.", e);

    private static int TryListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private static void WritePrivate(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
