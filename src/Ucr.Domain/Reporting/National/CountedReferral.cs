using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Reporting.National;

/// <summary>What the national tables count of one referral.</summary>
/// <param name="ReceivedAt">Receipt by the service or its single point of access, UTC.</param>
/// <param name="Clocks">Every clock it has had, in the order in which they started.</param>
/// <param name="AttendedContacts">When each attended care contact began, UTC.</param>
/// <param name="EnteredInError">Stands in no figure.</param>
public sealed record CountedReferral(
    Instant ReceivedAt, IReadOnlyList<ResponseClock> Clocks, IReadOnlyList<Instant> AttendedContacts, bool EnteredInError = false)
{
    /// <summary>A referral as its facts have made it, with its attended contacts.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="attendedContacts">When each attended care contact began, UTC.</param>
    public static CountedReferral Of(Referral referral, IEnumerable<Instant> attendedContacts) => new(
        referral.ReceivedAt,
        referral.Clock is { } clock ? [.. referral.EarlierClocks, clock] : referral.EarlierClocks,
        [.. attendedContacts],
        referral.Closure == ClosureReason.EnteredInError);

    /// <summary>Whether it ever had a clock of one of these types.</summary>
    public bool Has(params ReadOnlySpan<ResponseStandard> types)
    {
        foreach (var clock in Clocks)
        {
            if (types.Contains(clock.Standard))
            {
                return true;
            }
        }

        return false;
    }
}
