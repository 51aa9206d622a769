namespace Ucr.Server.Intake.Partners;

/// <summary>How whoever referred is reached, and what they may be shown.</summary>
/// <param name="Email">Their e-mail address; null when they gave none.</param>
/// <param name="Professional">They have to do with the care.</param>
/// <param name="HasLink">They were given the status link.</param>
public sealed record ReferrerContact(string? Email, bool Professional, bool HasLink)
{
    /// <summary>Masked: an address belongs to somebody.</summary>
    public override string ToString() => "referrer contact (masked)";
}

/// <summary>A referral's status link, and whoever referred it.</summary>
public sealed record StatusLink
{
    /// <summary>The hash of the link's key.</summary>
    public required string Id { get; init; }

    /// <summary>The referral.</summary>
    public required Guid Referral { get; init; }

    /// <summary>The key that seals the contact, wrapped under the master key.</summary>
    public required byte[] Key { get; init; }

    /// <summary>A sealed <see cref="ReferrerContact"/>.</summary>
    public required byte[] Ciphertext { get; init; }
}
