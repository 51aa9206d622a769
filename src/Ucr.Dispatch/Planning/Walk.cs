namespace Ucr.Dispatch.Planning;

/// <summary>One way through a day, added up.</summary>
/// <param name="Drive">Minutes of driving.</param>
/// <param name="Late">Expected minutes late, weighted, without the visit that is being tried.</param>
/// <param name="PastShift">Minutes that visits end after the shift.</param>
/// <param name="Leaves">When the visit that is being tried is set off for.</param>
/// <param name="Arrives">When it is reached.</param>
/// <param name="Variance">Of that arrival, square minutes.</param>
internal readonly record struct Walk(double Drive, double Late, double PastShift, double Leaves, double Arrives, double Variance);
