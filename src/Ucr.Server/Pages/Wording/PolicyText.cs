using Ucr.Domain.Clocks;

namespace Ucr.Server.Pages.Wording;

/// <summary>A rule's name as people read it: "received-by-service, version 1".</summary>
public static class PolicyText
{
    public static string Of(PolicyName policy) => policy.Value.Split('/') is [var name, var version] ? $"{name}, version {version}" : policy.Value;
}
