using Xunit;

namespace Ucr.Server.Specs.Security;

/// <summary>Where these specs find PostgreSQL.</summary>
internal static class SecurityDatabase
{
    public static ValueTask<string> ConnectionString()
    {
        var given = Environment.GetEnvironmentVariable("ConnectionStrings__Ucr");
        Assert.SkipWhen(given is null, "No PostgreSQL: set ConnectionStrings__Ucr.");
        return new(given!);
    }
}
