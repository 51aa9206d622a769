using System.Globalization;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage.Criteria;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Patients;

namespace Ucr.Simulation.Demand;

/// <summary>The referrals of one service day.</summary>
public static class DayOfDemand
{
    /// <summary>Every referral that arrives on a day, in order. The same seed gives the same day.</summary>
    /// <param name="county">Whose day.</param>
    /// <param name="day">Europe/London.</param>
    /// <param name="profile">How busy it is.</param>
    public static IReadOnlyList<Arrival> Arrivals(County county, LocalDate day, DemandProfile profile)
    {
        var fate = new Fate(county.Seed);
        var people = new People(county, day);
        return [.. Times(fate, day, profile).Order().Select((at, number) => Arrival(fate, people, day, at, number, profile))];
    }

    // Each hour's arrivals are a Poisson process: exponential gaps until the hour is over.
    private static IEnumerable<Instant> Times(Fate fate, LocalDate day, DemandProfile profile)
    {
        for (var hour = 0; hour < profile.Settings.Hours.Count; hour++)
        {
            var expected = profile.PerHour(day, hour);
            if (expected <= 0)
            {
                continue;
            }

            var begins = day.At(new LocalTime(hour, 0)).InZoneLeniently(LondonDays.Zone).ToInstant();
            var gap = 3600 / expected;
            var draw = 0;
            for (var second = Gap(draw++); second < 3600; second += Gap(draw++))
            {
                yield return begins + Duration.FromSeconds((long)second);
            }

            double Gap(int number) => -Math.Log(1 - fate.Draw(Name(day, $"hour/{hour}/{number}"))) * gap;
        }
    }

    private static Arrival Arrival(Fate fate, People people, LocalDate day, Instant at, int number, DemandProfile profile)
    {
        string Of(string what) => Name(day, string.Create(CultureInfo.InvariantCulture, $"arrival/{number}/{what}"));
        var source = fate.Weighted(Of("source"), [.. profile.Settings.Sources.Select(one => (one.Source, one.Weight))]);
        var need = fate.Weighted(Of("need"), [.. profile.Needs.Select(one => (one.Need, one.Weight))]);
        return new(
            number, at, fate.Id(Of("message")), source, DemandProfile.ChannelOf(source), need, people.Patient(fate.Whole(Of("patient"), 0, 500_000)),
            CallDetails.For(fate, Of("call"), need),
            new(Answer.Yes, Answer.Yes, Answer.No, Answer.No, Answer.No, fate.Happens(Of("alone"), 0.45) ? Answer.Yes : Answer.No));
    }

    private static string Name(LocalDate day, FormattableString what) => Name(day, what.ToString(CultureInfo.InvariantCulture));

    private static string Name(LocalDate day, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"demand/{day.Year:0000}-{day.Month:00}-{day.Day:00}/{what}");
}
