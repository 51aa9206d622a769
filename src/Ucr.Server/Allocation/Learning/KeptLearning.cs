using NodaTime;
using Ucr.Dispatch.Learning;

namespace Ucr.Server.Allocation.Learning;

/// <summary>What was learnt, kept under its version for as long as a plan may name it.</summary>
/// <param name="Id">The version.</param>
/// <param name="From">First day that was observed, Europe/London.</param>
/// <param name="Until">The day after the last.</param>
/// <param name="Learnt">The figures.</param>
public sealed record KeptLearning(string Id, LocalDate From, LocalDate Until, Learnt Learnt);

/// <summary>Which version the provider plans by: one for all nodes.</summary>
/// <param name="Id">Always <see cref="Only"/>: a provider has one.</param>
/// <param name="Version">Of <see cref="KeptLearning"/>.</param>
/// <param name="Until">The day after the last that was observed, Europe/London.</param>
/// <param name="LearntAt">UTC.</param>
public sealed record LearningInUse(string Id, string Version, LocalDate Until, Instant LearntAt)
{
    /// <summary>The one id.</summary>
    public const string Only = "in-use";
}
