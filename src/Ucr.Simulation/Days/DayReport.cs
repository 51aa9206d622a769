using Ucr.Simulation.Runs;

namespace Ucr.Simulation.Days;

/// <summary>What came of a simulated day.</summary>
/// <param name="Received">Referrals that arrived.</param>
/// <param name="Accepted">Taken on at triage.</param>
/// <param name="Open">Still open at the end.</param>
/// <param name="Closed">Closed, for whatever reason.</param>
/// <param name="SeenTwoHour">Two-hour referrals that were seen.</param>
/// <param name="SeenInTwoHours">Of those, within the standard.</param>
/// <param name="MeanResponseMinutes">Mean from receipt to contact over those; 0 when nobody was seen.</param>
/// <param name="Journal">Everything that happened, in order.</param>
/// <param name="Refusals">Acts that a rule refused.</param>
public sealed record DayReport(
    int Received,
    int Accepted,
    int Open,
    int Closed,
    int SeenTwoHour,
    int SeenInTwoHours,
    double MeanResponseMinutes,
    IReadOnlyList<Happened> Journal,
    IReadOnlyList<Refused> Refusals)
{
    internal static DayReport Of(DayOfRun day) => new(
        day.Received, day.Accepted, day.Open, day.Closed, day.Responses.Count, day.InTime, day.Responses.DefaultIfEmpty(0).Average(), day.Journal, day.Refusals);
}
