namespace Ucr.Server.Security;

/// <summary>The folder that holds what the service keeps beside its database: <c>UCR_DATA</c>, or <c>.ucr</c>.</summary>
public static class DataFolder
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "UCR_DATA";

    /// <summary>The folder's full path. It may not exist yet.</summary>
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(configuration[Setting] is { Length: > 0 } folder ? folder : ".ucr");
}
