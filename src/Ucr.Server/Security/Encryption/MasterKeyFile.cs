using System.Security.Cryptography;

namespace Ucr.Server.Security.Encryption;

/// <summary>Where the master key comes from: the environment or a file of the host, and in development a file in the
/// data folder that the service makes on its first start.</summary>
public static class MasterKeyFile
{
    /// <summary>Setting with the path of a file that holds 32 bytes in base64.</summary>
    public const string PathSetting = "UCR_MASTER_KEY_FILE";

    /// <summary>Setting with the key itself, 32 bytes in base64, for hosts that hand secrets over in the environment.</summary>
    public const string KeySetting = "UCR_MASTER_KEY";

    private const string DevelopmentMark = "development:";

    /// <summary>Loads the key, or makes one in development.</summary>
    /// <exception cref="SecuritySetupException">Production without a key of its own, or a key that cannot be used.</exception>
    public static MasterKey Load(IConfiguration configuration, bool development)
    {
        if (configuration[KeySetting] is { Length: > 0 } text)
            return Parse(text, development, KeySetting);
        if (configuration[PathSetting] is { Length: > 0 } path)
            return Parse(Read(path), development, path);
        if (!development)
            throw new SecuritySetupException($"No master key: name a file with 32 bytes in base64 in {PathSetting}. Only development makes a key for itself.");

        var own = Path.Combine(DataFolder.Of(configuration), "keys", "master.key");
        var made = PrivateFile.ReadOrCreate(own, () => DevelopmentMark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(DataKey.Length)));
        return Parse(made, development, own);
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SecuritySetupException($"The master key {path} cannot be read: {e.Message}", e);
        }
    }

    private static MasterKey Parse(string text, bool development, string source)
    {
        text = text.Trim();
        var forDevelopment = text.StartsWith(DevelopmentMark, StringComparison.Ordinal);
        if (forDevelopment && !development)
            throw new SecuritySetupException($"{source} holds a development key: production needs a master key of its own.");
        var bytes = new byte[DataKey.Length + 1];
        if (!Convert.TryFromBase64String(forDevelopment ? text[DevelopmentMark.Length..] : text, bytes, out var length) || length != DataKey.Length)
            throw new SecuritySetupException($"{source} does not hold a key of 32 bytes in base64.");
        return new(new DataKey(bytes[..DataKey.Length]), forDevelopment);
    }
}
