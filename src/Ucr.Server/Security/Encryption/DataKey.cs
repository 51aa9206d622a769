using System.Security.Cryptography;

namespace Ucr.Server.Security.Encryption;

/// <summary>A 256-bit key that seals values with AES-256-GCM.</summary>
/// <remarks>Layout of a sealed value: one byte for the format (1), 12 bytes nonce, 16 bytes tag, the ciphertext.
/// Nonces are random: a key seals far fewer than 2^32 values, the limit of NIST SP 800-38D for random nonces.</remarks>
public sealed class DataKey : IDisposable
{
    /// <summary>Length of a key in bytes.</summary>
    public const int Length = 32;

    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + NonceLength + TagLength;

    private readonly byte[] key;

    /// <summary>Takes over a key of 32 bytes.</summary>
    public DataKey(byte[] key)
    {
        if (key.Length != Length)
            throw new ArgumentException($"A key has {Length} bytes.", nameof(key));
        this.key = key;
    }

    /// <summary>A new random key.</summary>
    public static DataKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Encrypts and authenticates a value together with what it is sealed for.</summary>
    public byte[] Seal(ReadOnlySpan<byte> value, SealedFor context)
    {
        var sealedValue = new byte[HeaderLength + value.Length];
        sealedValue[0] = Format;
        var nonce = sealedValue.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, value, sealedValue.AsSpan(HeaderLength), sealedValue.AsSpan(1 + NonceLength, TagLength), context.ToBytes());
        return sealedValue;
    }

    /// <summary>Opens a sealed value.</summary>
    /// <exception cref="CryptographicException">It was changed, was sealed under another key, or for something else.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedValue, SealedFor context)
    {
        if (sealedValue.Length < HeaderLength || sealedValue[0] != Format)
            throw new CryptographicException("This is not a sealed value of a known format.");
        var value = new byte[sealedValue.Length - HeaderLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(sealedValue.Slice(1, NonceLength), sealedValue[HeaderLength..], sealedValue.Slice(1 + NonceLength, TagLength), value, context.ToBytes());
        return value;
    }

    /// <summary>Seals another key under this one.</summary>
    public byte[] Wrap(DataKey other, SealedFor context) => Seal(other.key, context);

    /// <summary>Opens a key that was wrapped under this one.</summary>
    /// <exception cref="CryptographicException">As <see cref="Open"/>.</exception>
    public DataKey Unwrap(ReadOnlySpan<byte> wrapped, SealedFor context) => new(Open(wrapped, context));

    /// <summary>A key for one purpose, derived by HKDF-SHA-256 (RFC 5869): nobody learns this key from it.</summary>
    public DataKey Derive(string purpose) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length, info: System.Text.Encoding.UTF8.GetBytes(purpose)));

    /// <summary>A keyed hash (HMAC-SHA-256) of a value.</summary>
    public byte[] Hash(ReadOnlySpan<byte> value) => HMACSHA256.HashData(key, value);

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(key);
}
