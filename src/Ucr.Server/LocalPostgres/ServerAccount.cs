using System.Security.Cryptography;
using System.Text;
using Ucr.Server.Operations;

namespace Ucr.Server.LocalPostgres;

/// <summary>
/// Who the private server runs as. PostgreSQL refuses to run as root, so root starts it as an unprivileged user:
/// the owner of the data that is there, else <c>nobody</c>.
/// </summary>
/// <param name="Owner"><c>uid:gid</c> of that user; null when the server runs as the service does.</param>
internal sealed record ServerAccount(string? Owner)
{
    private const string Cache = "/var/cache/ucr";

    public static async Task<ServerAccount> ForAsync(string folder, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new((string?)null);
        var owner = (await Command.RunAsync("/", cancel, "stat", "-c", "%u:%g", folder)).Said;
        if (owner.StartsWith("0:", StringComparison.Ordinal))
        {
            var user = await Command.RunAsync("/", cancel, "id", "-u", "nobody");
            var group = await Command.RunAsync("/", cancel, "id", "-g", "nobody");
            owner = $"{user.Said}:{group.Said}";
        }
        var account = new ServerAccount(owner);
        if ((await Command.RunAsync("/", cancel, account.Wrap(["true"]))).ExitCode != 0)
            throw new CannotStart("PostgreSQL does not run as root, and setpriv (util-linux) cannot start it as another user here: run the service as an ordinary user.");
        return account;
    }

    /// <summary>
    /// How the server names its data folder. Another user may not be allowed into the folders above it, yet can
    /// be put there: so the working directory is the data folder, and the server knows it by that name only.
    /// </summary>
    public string NameOf(string dataFolder) => Owner is null ? dataFolder : "/proc/self/cwd";

    /// <summary>The command line that runs another as this user.</summary>
    public IEnumerable<string> Wrap(IEnumerable<string> words) => Owner is null
        ? words
        : ["setpriv", "--reuid", Owner.Split(':')[0], "--regid", Owner.Split(':')[1], "--clear-groups", "--", .. words];

    /// <summary>Hands a folder and all in it to this user.</summary>
    public async Task TakeAsync(string folder, CancellationToken cancel)
    {
        if (Owner is not null)
            await Command.RunAsync("/", cancel, "chown", "-R", Owner, folder);
    }

    /// <summary>The same binaries where this user can run them: copied, once, when they lie in a closed folder.</summary>
    public async Task<PostgresBinaries> ReachableAsync(PostgresBinaries binaries, CancellationToken cancel)
    {
        if (Owner is null || (await Command.RunAsync("/", cancel, Wrap(["test", "-x", binaries["postgres"]]))).ExitCode == 0)
            return binaries;
        var made = $"{binaries.Folder} {File.GetLastWriteTimeUtc(binaries["postgres"]).Ticks}";
        var copy = Path.Combine(Cache, $"postgresql-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)))[..16]}");
        if (!Directory.Exists(copy))
        {
            Directory.CreateDirectory(Cache);
            var draft = $"{copy}.{Guid.NewGuid():N}";
            await Command.RunAsync("/", cancel, "cp", "-a", Path.GetDirectoryName(binaries.Folder)!, draft);
            await Command.RunAsync("/", cancel, "chmod", "-R", "a+rX", Cache);
            if ((await Command.RunAsync("/", cancel, "mv", "-T", draft, copy)).ExitCode != 0)
                Directory.Delete(draft, recursive: true);
        }
        return new(Path.Combine(copy, Path.GetFileName(binaries.Folder)));
    }
}
