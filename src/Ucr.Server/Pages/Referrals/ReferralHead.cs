using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Referrals;

/// <summary>What every page about one referral begins with.</summary>
/// <param name="Reference">"UCR-24601".</param>
/// <param name="Need">The presenting need in words.</param>
public sealed record ReferralHead(PageFrame Frame, string Reference, PatientBannerModel Patient, string Need, string Place);
