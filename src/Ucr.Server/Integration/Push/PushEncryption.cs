using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ucr.Server.Integration.Push;

/// <summary>Seals a push message for one browser: the push service between us and it reads nothing.</summary>
/// <remarks>Source: RFC 8291 (message encryption for web push) over RFC 8188 (aes128gcm), one record.</remarks>
public static class PushEncryption
{
    /// <summary>The most that one record may hold for every push service.</summary>
    public const int MostBytes = 3000;

    private const int SaltLength = 16;
    private const int TagLength = 16;
    private const int PointLength = 65;
    private const int RecordSize = 4096;

    /// <summary>The body of the request, of content encoding <c>aes128gcm</c>.</summary>
    /// <param name="message">What to say: <see cref="MostBytes"/> at most.</param>
    /// <param name="browser">The browser's public key: an uncompressed point on P-256.</param>
    /// <param name="secret">The browser's authentication secret, 16 bytes.</param>
    /// <exception cref="CryptographicException">The key is no point on the curve.</exception>
    public static byte[] Seal(ReadOnlySpan<byte> message, ReadOnlySpan<byte> browser, ReadOnlySpan<byte> secret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Seal(message, browser, secret, own, RandomNumberGenerator.GetBytes(SaltLength));
    }

    /// <summary>The same with a key and a salt that are given: for the example of the standard alone.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> message, ReadOnlySpan<byte> browser, ReadOnlySpan<byte> secret, ECDiffieHellman own, ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, MostBytes, nameof(message));
        var point = PointOf(own);
        using var theirs = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = browser[1..33].ToArray(), Y = browser[33..].ToArray() } });
        var (key, nonce) = Keys(own.DeriveRawSecretAgreement(theirs.PublicKey), browser, secret, point, salt);
        return [.. Header(salt, point), .. Encrypt(message, key, nonce)];
    }

    /// <summary>An uncompressed point, as web push writes keys.</summary>
    internal static byte[] PointOf(ECAlgorithm key)
    {
        var q = (key is ECDiffieHellman agreed ? agreed.ExportParameters(includePrivateParameters: false) : ((ECDsa)key).ExportParameters(includePrivateParameters: false)).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    private static (byte[] Key, byte[] Nonce) Keys(byte[] agreed, ReadOnlySpan<byte> browser, ReadOnlySpan<byte> secret, byte[] point, ReadOnlySpan<byte> salt)
    {
        byte[] info = [.. "WebPush: info\0"u8, .. browser, .. point];
        var combined = HKDF.Expand(HashAlgorithmName.SHA256, HKDF.Extract(HashAlgorithmName.SHA256, agreed, secret.ToArray()), 32, info);
        var content = HKDF.Extract(HashAlgorithmName.SHA256, combined, salt.ToArray());
        return (
            HKDF.Expand(HashAlgorithmName.SHA256, content, 16, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")),
            HKDF.Expand(HashAlgorithmName.SHA256, content, 12, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0")));
    }

    private static byte[] Header(ReadOnlySpan<byte> salt, byte[] point)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, PointLength, .. point];
    }

    private static byte[] Encrypt(ReadOnlySpan<byte> message, byte[] key, byte[] nonce)
    {
        // 2 ends the last record.
        byte[] plain = [.. message, 2];
        var (hidden, tag) = (new byte[plain.Length], new byte[TagLength]);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, hidden, tag);
        return [.. hidden, .. tag];
    }
}
