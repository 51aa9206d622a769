namespace Ucr.Server.Operations.Demo;

/// <summary>How a demonstration plays.</summary>
/// <param name="Seed">The same seed gives the same day.</param>
/// <param name="Speed">Seconds of the day in a second of life, 1 to 600.</param>
/// <param name="Hours">Hours of the day in which referrals arrive.</param>
public sealed record DemoSettings(int Seed, double Speed, double Hours);
