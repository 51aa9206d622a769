using NodaTime;
using Ucr.Dispatch.Quality;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;

namespace Ucr.Server.Reporting.Allocations;

/// <summary>An allocation that led to a contact, beside what the plan said then and what hindsight could have done.</summary>
/// <param name="Reference">The referral's.</param>
/// <param name="Allocated">The allocation.</param>
/// <param name="PlannedAt">When somebody could be sent, UTC.</param>
/// <param name="ArrivedAt">At the door, UTC.</param>
/// <param name="DueAt">UTC; null without a clock.</param>
/// <param name="Hindsight">When hindsight could have been there, UTC; null when it found no place for the visit.</param>
public sealed record AllocationOfDay(string Reference, ClinicianAllocated Allocated, Instant PlannedAt, Instant ArrivedAt, Instant? DueAt, Instant? Hindsight)
{
    /// <summary>The visit.</summary>
    public required VisitId Visit { get; init; }

    /// <summary>By how many minutes hindsight was sooner; null when it found no place.</summary>
    public double? Regret => Hindsight is { } could ? (ArrivedAt - could).TotalMinutes : null;

    /// <summary>What made the difference; null where nobody asked the plan.</summary>
    public AllocationRegret? Split => Hindsight is { } could ? AllocationRegret.Of(Allocated.Choice, ArrivedAt, could) : null;
}

/// <summary>A day's allocations, those with the largest difference first.</summary>
/// <param name="Day">Europe/London: the day on which the contacts ended.</param>
/// <param name="Rows">Each allocation that led to a contact.</param>
public sealed record AllocationDay(LocalDate Day, IReadOnlyList<AllocationOfDay> Rows)
{
    /// <summary>How many took the plan's first choice, of those that asked the plan.</summary>
    public (int First, int Asked) Followed => (Rows.Count(row => row.Allocated.Choice is { IsFirst: true }), Rows.Count(row => row.Allocated.Choice is not null));

    /// <summary>The mean difference in minutes, over those that can be split; null when none can.</summary>
    public AllocationRegret? Mean => Rows.Select(row => row.Split).OfType<AllocationRegret>().ToList() is { Count: > 0 } split
        ? new(split.Average(one => one.Choice), split.Average(one => one.Data), split.Average(one => one.Luck))
        : null;
}
