using System.Buffers.Binary;
using System.Text;

namespace Ucr.Server.Security.Encryption;

/// <summary>What a sealed value is, whose it is and where it belongs. It is authenticated with the value, so that
/// a ciphertext copied to another row, another patient or another provider does not open.</summary>
/// <param name="What">The kind of value, for example <c>patient-record</c>. Stored for ever.</param>
/// <param name="Id">The id of the row that it stands in.</param>
/// <param name="Provider">The provider (tenant) that holds the row.</param>
public sealed record SealedFor(string What, Guid Id, string Provider)
{
    /// <summary>The bytes that are authenticated: each part with its length, so no two contexts read the same.</summary>
    public byte[] ToBytes()
    {
        var id = Id.ToString("N");
        var bytes = new List<byte>(What.Length + id.Length + Provider.Length + 12);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in (ReadOnlySpan<string>)[What, id, Provider])
        {
            var text = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            bytes.AddRange(length);
            bytes.AddRange(text);
        }
        return [.. bytes];
    }
}
