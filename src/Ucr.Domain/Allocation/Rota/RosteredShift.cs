using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation.Rota;

/// <summary>What a rota says of one working period: one row of it.</summary>
/// <param name="Team">With which team.</param>
/// <param name="Profession">Nurse, paramedic, therapist …, in words.</param>
/// <param name="Capabilities">Keys of what they may do.</param>
/// <param name="Base">Where they start.</param>
/// <param name="EndsAt">UTC, after the start.</param>
/// <param name="EndsIn">Where they must be in the end; null when that does not matter.</param>
/// <param name="Breaks">Breaks that they are owed, none of them taken.</param>
/// <param name="Kit">Keys of the scarce kit that they carry.</param>
/// <param name="Credentials">Registration, sign-off and dated capabilities; null where the rota does not say.</param>
/// <param name="About">What patients' wishes are matched with; null where the rota does not say.</param>
public sealed record RosteredShift(
    string Team, string Profession, IReadOnlyList<string> Capabilities, Place Base, Instant EndsAt, Place? EndsIn, IReadOnlyList<PlannedBreak> Breaks, IReadOnlyList<string> Kit,
    Credentials? Credentials = null, AboutClinician? About = null)
{
    /// <summary>The row says the same as another: the order of capabilities and kit does not matter.</summary>
    public bool SaysTheSameAs(RosteredShift other) =>
        this with { Capabilities = other.Capabilities, Breaks = other.Breaks, Kit = other.Kit, Credentials = other.Credentials, About = other.About } == other
        && Same(Credentials, other.Credentials) && AboutClinician.Same(About, other.About)
        && Same(Capabilities, other.Capabilities) && Same(Kit, other.Kit) && Breaks.SequenceEqual(other.Breaks);

    /// <summary>Two staff records say the same.</summary>
    public static bool Same(Credentials? one, Credentials? other) =>
        one is null || other is null ? one is null && other is null : one with { Dated = other.Dated } == other && one.Dated.ToHashSet().SetEquals(other.Dated);

    /// <summary>Two lists of keys hold the same keys.</summary>
    public static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.ToHashSet(StringComparer.Ordinal).SetEquals(other);
}

/// <summary>A break that a clinician is owed, taken wherever they are.</summary>
/// <param name="From">Begins at the earliest, UTC.</param>
/// <param name="To">Begins at the latest, UTC.</param>
/// <param name="Minutes">How long.</param>
/// <param name="TakenAt">When it began, UTC; null while it has not been taken.</param>
public sealed record PlannedBreak(Instant From, Instant To, int Minutes, Instant? TakenAt = null);
