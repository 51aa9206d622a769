namespace Ucr.Server.Security;

/// <summary>A small file that only its owner can read.</summary>
internal static class PrivateFile
{
    /// <summary>Reads the file, or writes it first where there is none.</summary>
    /// <exception cref="SecuritySetupException">It cannot be read or written.</exception>
    public static string ReadOrCreate(string path, Func<string> make)
    {
        try
        {
            if (!File.Exists(path))
                Create(path, make());
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SecuritySetupException($"{path} cannot be read or written: {e.Message} Set {DataFolder.Setting} to a folder that can.", e);
        }
    }

    private static void Create(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.WriteLine(text);
        try
        {
            // Moved into place whole, and never over a file that another process has just made.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
