namespace Ucr.Server.Visits.Attachments;

/// <summary>
/// A file as a form carries it: a data address (RFC 2397). A browser without script posts the file itself, a phone without signal
/// keeps it as text; from here on both are the same.
/// </summary>
public static class SentFile
{
    private const string Base64 = ";base64,";

    /// <summary>The file as a form's field keeps it.</summary>
    public static async Task<string> Text(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return $"data:application/octet-stream{Base64}{Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)}";
    }

    /// <summary>The bytes in a field; null where none can be read.</summary>
    public static byte[]? Bytes(string? field)
    {
        var at = field?.IndexOf(Base64, StringComparison.Ordinal) ?? -1;
        if (at < 0 || !field!.StartsWith("data:", StringComparison.Ordinal))
        {
            return null;
        }

        var text = field.AsSpan(at + Base64.Length);
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length) && length > 0 ? bytes[..length] : null;
    }
}
