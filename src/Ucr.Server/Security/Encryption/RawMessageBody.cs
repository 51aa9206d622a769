namespace Ucr.Server.Security.Encryption;

/// <summary>The bytes of a message at rest. Never changed, so that an outcome does not write them again.</summary>
public sealed record RawMessageBody
{
    /// <summary>The message.</summary>
    public required Guid Id { get; init; }

    /// <summary>The bytes, sealed under the message's key.</summary>
    public required byte[] Ciphertext { get; init; }
}
