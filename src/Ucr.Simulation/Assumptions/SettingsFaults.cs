using Ucr.Simulation.Behaviour;

namespace Ucr.Simulation.Assumptions;

/// <summary>Finds what cannot be in settings that can be read.</summary>
internal static class SettingsFaults
{
    public static IEnumerable<(string Field, string Why)> In(SimulationSettings settings) =>
    [
        .. When(!string.Equals(settings.Format, SimulationSettings.CurrentFormat, StringComparison.Ordinal), "format", $"This program reads {SimulationSettings.CurrentFormat}."),
        .. When(settings.Counties.Count == 0, "counties", "There is no county."),
        .. settings.Counties.SelectMany(county => Of($"counties.{county.Key}", county.Value)),
        .. Of(settings.Demand),
        .. Of(settings.Habits),
        .. Of(settings.Staff),
        .. Range("planner.iterations", settings.Planner.Iterations, 0, 100_000),
        .. Range("planner.futures", settings.Planner.Futures, 0, 100),
    ];

    private static IEnumerable<(string, string)> Of(string path, CountySettings county) =>
    [
        .. Range($"{path}.referralsPerDay", county.ReferralsPerDay, 0, 5000),
        .. Weights($"{path}.localities", county.Localities.Select(one => one.Share)),
        .. county.Localities.SelectMany((one, i) => Range($"{path}.localities[{i}].radiusKilometres", one.RadiusKilometres, 0.1, 100)),
        .. county.Localities.SelectMany((one, i) => When(!one.District.StartsWith("ZZ", StringComparison.Ordinal), $"{path}.localities[{i}].district", "Only the pseudo-area ZZ is nobody's.")),
        .. When(county.Teams.Count is 0 or > 6, $"{path}.teams", "From 1 to 6 teams."),
        .. county.Teams.SelectMany((team, i) => When(!county.Localities.Any(one => string.Equals(one.Name, team.Locality, StringComparison.Ordinal)), $"{path}.teams[{i}].locality", "There is no such locality.")),
    ];

    private static IEnumerable<(string, string)> Of(DemandSettings demand) =>
    [
        .. Range("demand.medianPerDay", demand.MedianPerDay, 0, 5000),
        .. Range("demand.demonstrationPerDay", demand.DemonstrationPerDay, 0, 5000),
        .. Range("demand.takesFrom", demand.TakesFrom, 0, 24),
        .. Range("demand.takesUntil", demand.TakesUntil, demand.TakesFrom, 24),
        .. When(demand.Hours.Count != 24, "demand.hours", "There are 24 hours."),
        .. When(demand.Weekdays.Count != 7, "demand.weekdays", "There are 7 weekdays."),
        .. When(demand.Months.Count != 12, "demand.months", "There are 12 months."),
        .. Weights("demand.hours", demand.Hours),
        .. Weights("demand.weekdays", demand.Weekdays),
        .. Weights("demand.months", demand.Months),
        .. Weights("demand.sources", demand.Sources.Select(one => one.Weight)),
        .. Weights("demand.needs", demand.Needs.Select(one => one.Weight)),
        .. When(!demand.Needs.Any(one => string.Equals(one.Need, "other", StringComparison.Ordinal)), "demand.needs", "The need \"other\" is missing: it stands for every need without a line."),
        .. demand.Needs.SelectMany((one, i) => Range($"demand.needs[{i}].minutes", one.Minutes, 1, 600)),
        .. demand.Needs.SelectMany((one, i) => Range($"demand.needs[{i}].twoPeople", one.TwoPeople, 0, 1)),
        .. demand.Needs.SelectMany((one, i) => Range($"demand.needs[{i}].twoDay", one.TwoDay, 0, 1)),
    ];

    private static IEnumerable<(string, string)> Of(Habits habits) =>
    [
        .. habits.Lengths.SelectMany(one => When(one.Value.Least < 0 || one.Value.Most < one.Value.Least, $"habits.{one.Name}", "The least is below nothing or above the most.")),
        .. habits.Shares.SelectMany(one => Range($"habits.{one.Name}", one.Value, 0, 1)),
        .. Range("habits.writesAfterMinutes", habits.WritesAfterMinutes, 0, 600),
        .. Range("habits.halfCrewWaitsMinutes", habits.HalfCrewWaitsMinutes, 1, 600),
        .. Weights("habits.outcomes", habits.Outcomes.Select(one => one.Weight)),
    ];

    private static IEnumerable<(string, string)> Of(StaffSettings staff) =>
    [
        .. Range("staff.absentSick", staff.AbsentSick, 0, 1),
        .. Range("staff.fallsIll", staff.FallsIll, 0, 1),
        .. Range("staff.breakMinutes", staff.BreakMinutes, 0, 120),
        .. Range("staff.breakAfterHours", staff.BreakAfterHours, 0, 12),
        .. Range("staff.breakWithinHours", staff.BreakWithinHours, 0, 12),
        .. When(staff.EachTeam.Count is 0 or > 8, "staff.eachTeam", "From 1 to 8 people in a team."),
        .. staff.EachTeam.SelectMany((one, i) => When(one.From < 0 || one.To > 23 || one.To <= one.From, $"staff.eachTeam[{i}].to", "A shift ends after it starts, on the same day.")),
    ];

    private static IEnumerable<(string, string)> Weights(string field, IEnumerable<double> weights)
    {
        var all = weights.ToList();
        return When(all.Exists(one => !double.IsFinite(one) || one < 0) || all.Sum() <= 0, field, "No weight is below nothing, and one is above it.");
    }

    private static IEnumerable<(string, string)> Range(string field, double value, double least, double most) =>
        When(!(value >= least && value <= most), field, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"From {least} to {most}; it is {value}."));

    private static IEnumerable<(string, string)> When(bool wrong, string field, string why) => wrong ? [(field, why)] : [];
}
