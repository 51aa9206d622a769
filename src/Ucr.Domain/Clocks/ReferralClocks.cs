using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>Everything that is timed about a referral.</summary>
public static class ReferralClocks
{
    /// <summary>Every clock of a referral, running and ended, each by the policies that held at its start.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="visits">Its visits.</param>
    /// <param name="settings">The provider's policies, every version of them.</param>
    public static IReadOnlyList<TimedItem> Of(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings)
    {
        var subject = new ClockSubject(referral, visits, settings);
        return [.. ClockKinds.All.SelectMany(rule => rule.Of(subject))];
    }

    /// <summary>Those that run.</summary>
    public static IEnumerable<TimedItem> Running(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        Of(referral, visits, settings).Where(item => item.Runs);
}
