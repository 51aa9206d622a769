using Ucr.Domain.Intake;
using Ucr.Simulation.Assumptions;

namespace Ucr.Simulation.Demand;

/// <summary>How many referrals arrive, when, from whom and for what. The figures and where they come from stand in simulation.settings.json.</summary>
/// <param name="PerDay">Expected referrals in 24 hours, over a year.</param>
/// <param name="Settings">When, from whom and for what.</param>
public sealed record DemandProfile(double PerDay, DemandSettings Settings)
{
    /// <summary>England's median provider.</summary>
    public static DemandProfile Median => new(SimulationSettings.Usual.Demand.MedianPerDay, SimulationSettings.Usual.Demand);

    /// <summary>A busy county: what the demonstration shows.</summary>
    public static DemandProfile Busy => new(SimulationSettings.Usual.Demand.DemonstrationPerDay, SimulationSettings.Usual.Demand);

    /// <summary>What comes with each need.</summary>
    public IReadOnlyList<NeedProfile> Needs { get; } = [.. Settings.Needs.Select(NeedProfile.Of)];

    /// <summary>Expected referrals in an hour of a day.</summary>
    /// <param name="day">Europe/London.</param>
    /// <param name="hour">0 to 23.</param>
    public double PerHour(LocalDate day, int hour) =>
        PerDay * Settings.Hours[hour] / Settings.Hours.Sum()
        * Settings.Weekdays[(int)day.DayOfWeek - 1] * 7 / Settings.Weekdays.Sum()
        * Settings.Months[day.Month - 1] * 12 / Settings.Months.Sum();

    /// <summary>How a source sends: those who have it by the booking and referral standard, the others by phone (assumption).</summary>
    public static Channel ChannelOf(ReferralSource source) =>
        source is ReferralSource.Ambulance999 or ReferralSource.Nhs111 ? Channel.Bars : Channel.Phone;
}
