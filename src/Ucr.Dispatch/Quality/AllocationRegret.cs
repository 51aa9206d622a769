using Ucr.Domain.Allocation.Choosing;

namespace Ucr.Dispatch.Quality;

/// <summary>
/// How many minutes later somebody was with the patient than hindsight could have been, and what made the difference. The
/// three parts add up to the whole; each may be negative, where things went better than they could have been expected to.
/// </summary>
/// <param name="Choice">Somebody else than the plan's first choice was sent.</param>
/// <param name="Data">It took longer, or shorter, to be there than was expected: drives, lengths of visits, setting off late.</param>
/// <param name="Luck">What nobody could know then: calls that came later, visits that ended earlier.</param>
public sealed record AllocationRegret(double Choice, double Data, double Luck)
{
    /// <summary>The whole difference, in minutes.</summary>
    public double Minutes => Choice + Data + Luck;

    /// <summary>Splits a difference.</summary>
    /// <param name="choice">What the plan said at the allocation.</param>
    /// <param name="arrived">When the clinician was at the door, UTC.</param>
    /// <param name="hindsight">When hindsight could have been there, UTC.</param>
    /// <returns>Null where nobody asked the plan, or it had ruled the clinician out: then only the whole is known.</returns>
    public static AllocationRegret? Of(AllocationChoice? choice, Instant arrived, Instant hindsight) =>
        choice is { ArrivesAt: { } expected, FirstArrivesAt: { } first }
            ? new((expected - first).TotalMinutes, (arrived - expected).TotalMinutes, (first - hindsight).TotalMinutes)
            : null;
}
