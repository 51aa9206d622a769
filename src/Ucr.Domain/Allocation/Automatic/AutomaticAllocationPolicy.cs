using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Hours;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Allocation.Automatic;

/// <summary>
/// Which visits are allocated as the plan proposes, without waiting for a person: only those that the settings name; none by
/// default. Whatever is unusual waits for a person.
/// </summary>
/// <param name="Enabled">A service switched it on.</param>
/// <param name="Needs">For which needs: every referral that the visit serves must have one of them.</param>
/// <param name="Hours">At which hours of the week, Europe/London.</param>
/// <param name="LeastChancePercent">The least chance of being in time, 1 to 100 percent; below it a person decides.</param>
public sealed record AutomaticAllocationPolicy(bool Enabled, IReadOnlyList<NeedKey> Needs, IReadOnlyList<WeeklyHours> Hours, int LeastChancePercent)
{
    /// <summary>Switched off.</summary>
    public static readonly AutomaticAllocationPolicy Off = new(false, [], [], 80);

    /// <summary>Why a visit waits for a person, in words without patient data; null when it may be allocated by itself.</summary>
    /// <param name="served">The referrals that it serves.</param>
    /// <param name="chance">Chance of being in time, 0 to 1; null without a clock.</param>
    /// <param name="now">UTC.</param>
    public string? Waits(IReadOnlyList<Referral> served, double? chance, Instant now) => served switch
    {
        _ when !Enabled => "Automatic allocation is switched off.",
        _ when served.Any(referral => !Needs.Contains(referral.Need)) => "The settings do not name its need.",
        _ when !new ServiceHours { Week = Hours }.IsOpen(now) => "The settings do not name this hour.",
        _ when chance * 100 < LeastChancePercent => $"The chance of being in time is below {LeastChancePercent} percent.",
        _ when served.Any(referral => referral.Triage.Person.Hazards.Any(hazard => hazard.Holds(now))) => "A warning stands on the person or the place.",
        _ when served.Any(referral => referral.WithdrawalRequested) => "The sender asked to take the referral back.",
        _ => null,
    };
}
