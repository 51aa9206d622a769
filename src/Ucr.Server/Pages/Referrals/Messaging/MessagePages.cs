using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Messaging;

/// <summary>What desk and clinician write to each other, at the desk.</summary>
internal static class MessagePages
{
    /// <summary>What the referral's page says after each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["message"] = "The message is sent",
        ["message-read"] = "Whoever wrote it sees that you have read it",
    };

    /// <summary>Maps the pages.</summary>
    public static void MapMessages(this IEndpointRouteBuilder referrals)
    {
        referrals.MapForm(new MessageForm(), Policies.PatientRecord);
        referrals.MapForm(new MessageReadForm(), Policies.PatientRecord);
    }
}
