using Ucr.Dispatch;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Demand;
using Ucr.Simulation.Runs;

namespace Ucr.Simulation.Days;

/// <summary>One service day by itself, that begins with nothing to do and with everybody well.</summary>
public static class ServiceDay
{
    private static readonly LocalDate Day = new(2026, 3, 3);

    /// <summary>Runs a day from 08:00, Europe/London.</summary>
    /// <param name="seed">The same seed gives the same day.</param>
    /// <param name="hours">How long referrals arrive and people work.</param>
    /// <param name="profile">How busy it is; a busy county when null.</param>
    public static DayReport Run(int seed, int hours, DemandProfile? profile = null)
    {
        var usual = SimulationSettings.Usual;
        var settings = usual with
        {
            Demand = usual.Demand with { TakesFrom = 8, TakesUntil = 8 + hours },
            Staff = usual.Staff with { AbsentSick = 0, FallsIll = 0, BreakMinutes = 0 },
            Planner = usual.Planner with { Iterations = DispatchPolicy.Standard.Iterations },
        };
        var order = new RunOrder(seed, "mixed", 1, settings) { FirstDay = Day, PerDay = (profile ?? DemandProfile.Busy).PerDay, StopsAt = 8 + hours };
        return DayReport.Of(SimulationRun.Days(order).Single());
    }
}
