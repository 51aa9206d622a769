namespace Ucr.Server.Operations.Demo;

/// <summary>How a demonstration plays.</summary>
/// <param name="Seed">The same seed gives the same day.</param>
/// <param name="Speed">Seconds of the day in a second of life, 1 to 600.</param>
/// <param name="Hours">Hours of the day in which referrals arrive.</param>
public sealed record DemoSettings(int Seed, double Speed, double Hours)
{
    /// <summary>How often simulated people look at the work: each second of life, more often where the day runs very fast.</summary>
    public TimeSpan Turn => TimeSpan.FromSeconds(Math.Clamp(60 / Speed, 0.2, 1));
}
