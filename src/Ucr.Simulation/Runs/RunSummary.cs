namespace Ucr.Simulation.Runs;

/// <summary>What came of a run.</summary>
/// <param name="Policy">Who decided who goes.</param>
/// <param name="Days">How many days.</param>
/// <param name="Received">Referrals that arrived.</param>
/// <param name="Closed">Closed, for whatever reason.</param>
/// <param name="Open">Open in the end.</param>
/// <param name="SeenTwoHour">Two-hour referrals that were seen.</param>
/// <param name="MetPercent">Of those, seen within the standard; 0 when nobody was seen.</param>
/// <param name="MeanMinutes">Mean response of those.</param>
/// <param name="NinetiethMinutes">Nine in ten of those were seen within so many minutes.</param>
/// <param name="Undone">Overdue in the evening with nobody there yet, over all evenings.</param>
/// <param name="Declined">Patients who declined before anybody came.</param>
/// <param name="DeclinedByClinicians">Allocations that a clinician declined.</param>
/// <param name="NoAccess">Doors that nobody opened.</param>
/// <param name="DriveHours">On the road to patients.</param>
/// <param name="Refusals">Acts that a rule refused.</param>
public sealed record RunSummary(
    RunPolicy Policy,
    int Days,
    int Received,
    int Closed,
    int Open,
    int SeenTwoHour,
    double MetPercent,
    double MeanMinutes,
    double NinetiethMinutes,
    int Undone,
    int Declined,
    int DeclinedByClinicians,
    int NoAccess,
    double DriveHours,
    int Refusals)
{
    /// <summary>Adds days up.</summary>
    /// <param name="policy">Who decided.</param>
    /// <param name="days">Without their journals they are small; each is looked at once.</param>
    public static RunSummary Of(RunPolicy policy, IEnumerable<DayOfRun> days)
    {
        var sum = new RunSummary(policy, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var (responses, met) = (new List<double>(), 0);
        foreach (var day in days)
        {
            responses.AddRange(day.Responses);
            met += day.InTime;
            sum = sum with
            {
                Days = sum.Days + 1,
                Received = sum.Received + day.Received,
                Closed = sum.Closed + day.Closed,
                Open = day.Open,
                Undone = sum.Undone + day.Undone,
                Declined = sum.Declined + day.Declined,
                DeclinedByClinicians = sum.DeclinedByClinicians + day.DeclinedByClinicians,
                NoAccess = sum.NoAccess + day.NoAccess,
                DriveHours = sum.DriveHours + day.DriveHours,
                Refusals = sum.Refusals + day.Refusals.Count,
            };
        }

        responses.Sort();
        return sum with
        {
            SeenTwoHour = responses.Count,
            MetPercent = responses.Count == 0 ? 0 : Math.Round(100.0 * met / responses.Count, 1),
            MeanMinutes = Math.Round(responses.DefaultIfEmpty(0).Average(), 1),
            NinetiethMinutes = responses.Count == 0 ? 0 : Math.Round(responses[(int)Math.Ceiling(responses.Count * 0.9) - 1], 1),
            DriveHours = Math.Round(sum.DriveHours, 1),
        };
    }
}
