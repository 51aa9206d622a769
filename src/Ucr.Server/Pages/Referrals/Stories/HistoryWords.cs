using System.Globalization;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake.History;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What a line of history says, in one line.</summary>
internal static class HistoryWords
{
    /// <summary>"Referred by GP practice; accepted on 2-hour; 2 contacts; closed: treatment completed".</summary>
    public static string Of(HistoryOfReferral history) => string.Join("; ", Parts(history));

    private static IEnumerable<string> Parts(HistoryOfReferral h)
    {
        yield return $"Received {TimeText.Full(h.ReceivedAt)}, referred by {IntakeWords.Of(h.Source)}";
        if (h.Decision is { } decision)
        {
            yield return decision switch
            {
                HistoryDecision.Rejected => "not taken on",
                HistoryDecision.Redirected => "sent elsewhere",
                _ => h.Clocks.Count == 0 ? "accepted" : $"accepted on {string.Join(", then ", h.Clocks.Select(clock => clock.Standard.InWords()))}",
            };
        }

        if (h.Contacts.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{h.Contacts.Count} contacts, {h.Contacts.Count(contact => contact.Attended)} attended");
        }

        if (h.ClosedAt is { } closed)
        {
            yield return $"closed {TimeText.Full(closed)}";
        }
    }
}
