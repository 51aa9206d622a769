using Ucr.Domain.Intake;

namespace Ucr.Simulation.Demand;

/// <summary>How many referrals arrive, when, from whom and for what. What no public figure gives is labelled as an assumption.</summary>
/// <param name="PerDay">Expected referrals in 24 hours. England's median provider has 12.5 (2024-25), a busy one 60 to 130.</param>
public sealed record DemandProfile(double PerDay)
{
    /// <summary>England's median provider: 4,565 two-hour referrals in 2024-25.</summary>
    public static readonly DemandProfile Median = new(12.5);

    /// <summary>A busy county: what the demonstration shows.</summary>
    public static readonly DemandProfile Busy = new(90);

    /// <summary>Weight of each hour, Europe/London. Assumption: no public profile was found; peaks late in the morning and from 15 to 18.</summary>
    public static readonly IReadOnlyList<double> Hours =
        [0.3, 0.2, 0.2, 0.2, 0.2, 0.3, 0.6, 1.5, 4.5, 7.5, 9.5, 10, 8.5, 7.5, 7.5, 8.5, 9, 8, 6, 4, 2, 1, 0.6, 0.4];

    /// <summary>Who refers. The first three are England, October 2023 (NHS Confederation and NHS Providers); how the rest divides is an assumption.</summary>
    public static readonly IReadOnlyList<(ReferralSource Value, double Weight)> Sources =
    [
        (ReferralSource.SelfOrCarer, 37.5), (ReferralSource.Gp, 15.6), (ReferralSource.Ambulance999, 8.4), (ReferralSource.CareHome, 9),
        (ReferralSource.Nhs111, 8), (ReferralSource.CommunityService, 7), (ReferralSource.Hospital, 6), (ReferralSource.SocialCare, 4),
        (ReferralSource.Telecare, 2), (ReferralSource.VirtualWard, 1), (ReferralSource.Pharmacy, 0.8), (ReferralSource.Hospice, 0.7),
    ];

    /// <summary>How a source sends: those who have it by the booking and referral standard, the others by phone (assumption).</summary>
    public static Channel ChannelOf(ReferralSource source) =>
        source is ReferralSource.Ambulance999 or ReferralSource.Nhs111 ? Channel.Bars : Channel.Phone;
}
