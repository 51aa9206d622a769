using Marten;
using Marten.Linq.MatchesSql;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Server.Allocation.Learning;
using Ucr.Server.Allocation.Planning;

namespace Ucr.Server.Allocation.Decisions;

/// <summary>A decision, run again: what was known, and what the planner says of it today.</summary>
/// <param name="Id">The situation's hash.</param>
/// <param name="Travel">Name and version of the travel times.</param>
/// <param name="Again">The plan, and whether it is the same.</param>
public sealed record Decision(string Id, string Travel, RunAgain Again);

/// <summary>Finds what was decided from, and runs it again.</summary>
public sealed class DecisionReading(IDocumentStore store, ProviderLearning learning)
{
    private const int Shortest = 8;
    private const int Whole = 64;

    /// <summary>The decision with a hash, or the only one whose hash begins so.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="id">At least eight hexadecimal digits of the situation's hash.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Null when there is none, more than one begins so, or its travel times are not there any more.</returns>
    public async Task<Decision?> Find(string provider, string id, CancellationToken cancellation)
    {
        if (id.Length is < Shortest or > Whole || !id.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        await using var session = store.QuerySession(provider);
        var like = id.ToLowerInvariant() + "%";
        var found = await session.Query<KeptSituation>().Where(kept => kept.MatchesSql("d.id like ?", like)).Take(2).ToListAsync(cancellation);
        if (found is not [var only])
        {
            return null;
        }

        var (situation, name) = only.Read();
        return await Otherwise(session, name.Split('+')[^1], cancellation) is { } otherwise && only.DrivesOver(otherwise) is var travel
            && string.Equals(travel.Name, name, StringComparison.Ordinal) ? new(only.Id, name, only.Run(situation, travel)) : null;
    }

    /// <summary>What gives hours and spread, and stands in for drives that were not known: the estimate, or what was learnt by then.</summary>
    private async Task<ITravelTime?> Otherwise(IQuerySession session, string name, CancellationToken cancellation) =>
        string.Equals(name, EstimatedTravelTime.Instance.Name, StringComparison.Ordinal)
            ? EstimatedTravelTime.Instance
            : (await learning.Named(session, name.Split('/')[^1], cancellation))?.Travel;
}
