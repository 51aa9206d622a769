using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Dispatch.Learning;

/// <summary>How long a visit takes.</summary>
/// <param name="Minutes">Expected time with the patient.</param>
/// <param name="Deviation">Standard deviation in minutes.</param>
public readonly record struct VisitLength(int Minutes, double Deviation);

/// <summary>What contacts took for a need and a purpose, beside what triage expected.</summary>
/// <param name="Need">The need's key.</param>
/// <param name="Purpose">What such visits are for.</param>
/// <param name="Contacts">How many contacts it rests on.</param>
/// <param name="Ratio">Minutes taken for each minute expected.</param>
/// <param name="Share">Standard deviation, as a share of the minutes that are expected now.</param>
public sealed record LearntLength(string Need, VisitPurpose Purpose, int Contacts, double Ratio, double Share);

/// <summary>
/// Lengths of visits. Triage's own expectation stays in it: it knows the patient, and only its usual error is learnt. A need
/// with few contacts leans on all contacts together, and those on what triage expected.
/// </summary>
/// <param name="All">For a need or purpose without a line of its own.</param>
/// <param name="Lines">By need, then purpose.</param>
public sealed record LearntLengths(LearntLength All, IReadOnlyList<LearntLength> Lines)
{
    // Contacts that a prior weighs as much as, and the spread that is assumed without any: the policy's own.
    private const double Weight = 20;
    private const double Least = 0.2;
    private const double Most = 4;
    private static readonly double AssumedShare = DispatchPolicy.Standard.OverrunShare;

    /// <summary>The length of a visit.</summary>
    /// <param name="need">What the person needs.</param>
    /// <param name="purpose">What the visit is for.</param>
    /// <param name="expectedMinutes">What triage expects.</param>
    public VisitLength Of(NeedKey need, VisitPurpose purpose, int expectedMinutes)
    {
        var line = Lines.FirstOrDefault(one => one.Purpose == purpose && string.Equals(one.Need, need.Value, StringComparison.Ordinal)) ?? All;
        var minutes = Math.Max(1, (int)Math.Round(expectedMinutes * line.Ratio));
        return new(minutes, Math.Round(minutes * line.Share, 1));
    }

    /// <summary>Learns.</summary>
    /// <param name="visits">Contacts that are over, in any order.</param>
    public static LearntLengths From(IEnumerable<PastVisit> visits)
    {
        List<PastVisit> usable = [.. visits.Where(visit => visit is { ExpectedMinutes: > 0, Minutes: > 0 })];
        var all = Line(string.Empty, default, usable, 1);
        return new(all,
        [
            .. usable.GroupBy(visit => (Need: visit.Need.Value, visit.Purpose)).OrderBy(same => same.Key.Need, StringComparer.Ordinal).ThenBy(same => same.Key.Purpose)
                .Select(same => Line(same.Key.Need, same.Key.Purpose, [.. same], all.Ratio)),
        ]);
    }

    private static LearntLength Line(string need, VisitPurpose purpose, IReadOnlyCollection<PastVisit> visits, double prior)
    {
        List<double> ratios = [.. visits.Select(visit => Math.Clamp(visit.Minutes / visit.ExpectedMinutes, Least, Most)).Order()];
        var ratio = ((Weight * prior) + ratios.Sum()) / (Weight + ratios.Count);
        var squares = ratios.Sum(one => (one - ratio) * (one - ratio));
        var deviation = Math.Sqrt(((Weight * AssumedShare * AssumedShare) + squares) / (Weight + ratios.Count));
        return new(need, purpose, ratios.Count, Math.Round(ratio, 3), Math.Round(deviation / ratio, 3));
    }
}
