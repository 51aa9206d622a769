using NodaTime;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Reports;

/// <summary>The referrals behind a number: as many rows as the number says.</summary>
/// <param name="Title">"Seen within 2 hours, November 2026".</param>
public sealed record ReferralListModel(PageFrame Frame, string Title, IReadOnlyList<ReferralListModel.Row> Rows)
{
    /// <summary>What a row is: a referral, or a contact of one.</summary>
    public string Noun { get; init; } = "referral";

    public sealed record Row(string Reference, PersonName Patient, string? NhsNumber, string Need, Instant ReceivedAt, ClockFace? Clock);
}
