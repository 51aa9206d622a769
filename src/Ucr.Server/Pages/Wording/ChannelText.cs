using System.Diagnostics;
using Ucr.Domain.Intake;

namespace Ucr.Server.Pages.Wording;

/// <summary>How a referral came, in words.</summary>
public static class ChannelText
{
    /// <summary>For the end of a sentence: "by telephone".</summary>
    public static string Of(Channel channel) => channel switch
    {
        Channel.Bars => "by a message of the Booking and Referral Standard",
        Channel.Itk => "by a report of NHS 111",
        Channel.Phone => "by telephone",
        Channel.Api => "from another system",
        Channel.Form => "by a form on the web",
        Channel.Import => "by import",
        Channel.Paper => "on paper during an outage",
        _ => throw new UnreachableException($"No words for {channel}."),
    };
}
