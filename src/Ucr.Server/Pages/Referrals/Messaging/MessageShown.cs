using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Messaging;

/// <summary>A message between desk and clinician as screens show it.</summary>
/// <param name="Id">Which.</param>
/// <param name="From">Who wrote it, and to which side: "Lewis Grant, to whoever goes".</param>
/// <param name="Words">The message.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="Receipt">Who has read it and when; "Not read yet".</param>
/// <param name="IsRead">Somebody of the other side has read it.</param>
/// <param name="WaitsForViewer">Whoever looks has not read it yet, and should.</param>
/// <param name="ToDesk">It is for the desk; otherwise for whoever goes.</param>
public sealed record MessageShown(Guid Id, string From, string Words, Instant SentAt, string Receipt, bool IsRead, bool WaitsForViewer, bool ToDesk)
{
    /// <summary>A referral's messages, oldest first.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="visits">Its open visits.</param>
    /// <param name="texts">The opened texts.</param>
    /// <param name="staff">Names.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="now">The service's time, UTC.</param>
    public static IReadOnlyList<MessageShown> Of(
        Referral referral, IReadOnlyList<Visit> visits, IReadOnlyDictionary<Guid, string> texts, StaffNames staff, Actor viewer, Instant now) =>
    [
        .. referral.Care.Messages.Select(message => new MessageShown(
            message.Id,
            $"{staff.Of(message.From)}, to {(message.To == MessageTo.Desk ? "the desk" : "whoever goes")}",
            texts.GetValueOrDefault(message.What.Id, "What was written here has been erased."),
            message.SentAt,
            Read(message, staff, now),
            !message.IsUnread,
            message.WaitsFor(viewer, visits),
            message.To == MessageTo.Desk)),
    ];

    private static string Read(KeptMessage message, StaffNames staff, Instant now) => message.IsUnread
        ? "Not read yet"
        : $"Read by {string.Join(" and ", message.ReadBy.Select(reader => $"{staff.Of(reader.Who)} at {TimeText.Moment(reader.At, now)}"))}";
}
