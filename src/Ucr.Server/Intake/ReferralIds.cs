using System.Security.Cryptography;
using System.Text;
using Ucr.Domain.Values;

namespace Ucr.Server.Intake;

/// <summary>A received referral's id comes from who sent it and their id of the message: a repeat finds the first, whatever died between (safety I1).</summary>
public static class ReferralIds
{
    /// <summary>A UUID version 8 (RFC 9562) of the first 16 bytes of a SHA-256 over provider, sender and message id.</summary>
    public static ReferralId Of(string provider, string sender, string messageId) => new(Hash("referral", provider, sender, messageId));

    /// <summary>The id of the first visit to a crisis: planning it twice plans it once.</summary>
    public static VisitId CrisisVisit(ReferralId referral, int number) => new(Hash("crisis-visit", referral.Value.ToString(), number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The id of a command that follows from something: sent twice, it has one effect.</summary>
    public static Guid Command(string what, Guid from) => Hash("command", what, from.ToString());

    /// <summary>A UUID version 8 of names in order.</summary>
    public static Guid Hash(params string[] parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
