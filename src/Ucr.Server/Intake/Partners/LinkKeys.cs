using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Partners;

/// <summary>Makes the keys in links that nobody can guess. What is stored is their hash: who reads the database opens no link.</summary>
public sealed class LinkKeys(MasterKey master)
{
    private const int Bytes = 24;

    /// <summary>A new key: 192 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The key of a referral's status link: always the same one, so that it need not be stored to be sent again.</summary>
    public string OfStatus(string provider, ReferralId referral)
    {
        using var key = master.ForBlindIndex.Derive("ucr/status-links/1");
        return Base64Url.EncodeToString(key.Hash(Encoding.UTF8.GetBytes($"{provider}/{referral}")).AsSpan(0, Bytes));
    }

    /// <summary>What is stored of a key.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
