namespace Ucr.Server.Security.SignIn;

/// <summary>A signed-in browser. The cookie holds a random key; what it stands for is kept here, sealed.</summary>
public sealed record SignInSession
{
    /// <summary>Hash of the key, so that a reader of the table cannot take over a session.</summary>
    public required string Id { get; init; }

    /// <summary>The person's claims, sealed.</summary>
    public required byte[] Ciphertext { get; init; }

    /// <summary>When it ends if it is not used, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
