using Ucr.Server.Pages.Forms;

namespace Ucr.Server.Pages.Referrals;

/// <summary>A page that asks one plain question about a referral.</summary>
public sealed record ReferralFormModel(ReferralHead Head, FormState Form)
{
    /// <summary>The service that was asked to take it; null where none was.</summary>
    public string? Asked { get; init; }
}
