using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;

namespace Ucr.Server.Reporting.Allocations;

/// <summary>What hindsight makes of a day that is over: worked out once, and again only when a fact of that day is added.</summary>
/// <param name="Id">The day, Europe/London: <c>2026-11-23</c>.</param>
/// <param name="Known">A mark of what it was worked out from.</param>
/// <param name="Starts">When each visit could have begun, UTC; a visit that found no place is missing.</param>
public sealed record KeptHindsight(string Id, string Known, IReadOnlyDictionary<Guid, Instant> Starts)
{
    /// <summary>The mark of a day's visits and shifts under a policy: another version of any of them is another mark.</summary>
    public static string Mark(string policy, IEnumerable<Visit> visits, IEnumerable<Shift> shifts)
    {
        var known = string.Join(
            '\n',
            visits.OrderBy(visit => visit.Id.Value).Select(visit => $"{visit.Id}/{visit.Version}")
                .Concat(shifts.OrderBy(shift => shift.Id.Value).Select(shift => $"{shift.Id}/{shift.Version}")).Prepend(policy));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known)));
    }

    /// <summary>As the report takes it.</summary>
    public IReadOnlyDictionary<VisitId, Instant> ByVisit => Starts.ToDictionary(start => new VisitId(start.Key), start => start.Value);
}
