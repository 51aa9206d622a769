namespace Ucr.Dispatch.Planning;

/// <summary>A visit tried in one clinician's day, at the place where it costs least.</summary>
/// <param name="Diary">Whose day.</param>
/// <param name="Place">How many visits they do before.</param>
/// <param name="Walk">Their day with it.</param>
/// <param name="Chance">Of being with the patient before due; null without a clock.</param>
/// <param name="Score">What it costs.</param>
internal sealed record Trial(Diary Diary, int Place, Walk Walk, double? Chance, ScoreTerms Score)
{
    /// <summary>The cheapest place in a day; null when the shift is too short for every one.</summary>
    public static Trial? Cheapest(Stop stop, Diary diary, DispatchPolicy policy)
    {
        Trial? best = null;
        for (var place = diary.Settled; place <= diary.Count; place++)
        {
            var (before, after) = diary.Try(stop, place);
            if (after.PastShift > before.PastShift)
            {
                continue;
            }

            var trial = Weigh(stop, diary, place, before, after, policy);
            best = best is null || trial.Score.Total < best.Score.Total ? trial : best;
        }

        return best;
    }

    private static Trial Weigh(Stop stop, Diary diary, int place, Walk before, Walk after, DispatchPolicy policy)
    {
        var clock = double.IsFinite(stop.Due);
        var seen = after.Arrives + policy.DoorMinutes;
        double? chance = clock ? Planning.Chance.By(seen, after.Variance, stop.Due) : null;
        return new(diary, place, after, chance, new(
            Tenth(policy.DriveWeight * (after.Drive - before.Drive)),
            Tenth(policy.WaitWeight * stop.Weight * seen),
            Tenth(clock ? policy.LateWeight * stop.Weight * Math.Max(0, seen - stop.Due) : 0),
            Tenth(policy.RiskWeight * stop.Weight * (1 - (chance ?? 1))),
            Tenth(policy.LateWeight * (after.Late - before.Late))));
    }

    private static double Tenth(double points) => Math.Round(points, 1) + 0.0;
}
