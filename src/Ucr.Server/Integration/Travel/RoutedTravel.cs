using NodaTime;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Travel;

/// <summary>
/// Makes ready the drives of a situation before it is planned, so that planning itself asks nobody. What the routing service
/// does not answer in time is estimated, and the plan says how many drives that were.
/// </summary>
/// <param name="clock">For the health answer.</param>
/// <param name="settings">Null where no routing service is named: everything is estimated.</param>
/// <param name="asking">Makes the client; null likewise.</param>
/// <param name="kept">Drives in memory; null likewise.</param>
public sealed class RoutedTravel(IClock clock, TravelSettings? settings = null, Func<OsrmTable>? asking = null, DrivesInMemory? kept = null)
{
    private const int AtOnce = 4;
    private volatile RoutingState state = new(null, null);

    /// <summary>How the routing service has answered last.</summary>
    public RoutingState State => state;

    /// <summary>A routing service is named.</summary>
    public bool IsUsed => settings is not null;

    /// <summary>The drives of a situation, as a value.</summary>
    /// <param name="situation">Its places are asked for.</param>
    /// <param name="otherwise">Stands in, and gives hours and spread: what was learnt, or the estimator.</param>
    /// <param name="cancellation">Stops the requests; what is known by then is given.</param>
    public async Task<ITravelTime> For(Situation situation, ITravelTime otherwise, CancellationToken cancellation = default)
    {
        if (settings is null || asking is null || kept is null)
        {
            return otherwise;
        }

        var places = PlacesOf(situation);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        enough.CancelAfter(TimeSpan.FromSeconds(settings.PlanSeconds));
        string? failed = null;
        await Parallel.ForEachAsync(
            MissingDrives.Requests(places, (from, to) => !kept.Knows(from, to), settings.MostPlaces), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (request, _) => failed = await Ask(asking(), kept, request.Sources, request.Destinations, enough.Token) ?? failed);
        var known = from one in places from other in places where kept.Seconds(one, other) is not null select KeyValuePair.Create((one, other), kept.Seconds(one, other)!.Value);
        return new TravelTable("osrm", known, otherwise, failed is null ? "the routing service knows no road" : $"the routing service did not answer ({failed})");
    }

    private async Task<string?> Ask(OsrmTable table, DrivesInMemory into, IReadOnlyList<Place> sources, IReadOnlyList<Place> destinations, CancellationToken cancellation)
    {
        var answer = await table.Ask(sources, destinations, cancellation);
        if (answer.Durations is not { } durations)
        {
            state = state with { FailedAt = clock.GetCurrentInstant(), Why = answer.Code };
            return answer.Code;
        }

        for (var row = 0; row < sources.Count; row++)
        {
            for (var column = 0; column < destinations.Count; column++)
            {
                into.Keep(sources[row], destinations[column], durations[row][column]);
            }
        }

        state = state with { AnsweredAt = clock.GetCurrentInstant(), Why = null };
        return null;
    }

    private static List<Place> PlacesOf(Situation situation) =>
    [
        .. situation.Visits.Select(visit => visit.Place)
            .Concat(situation.Clinicians.SelectMany(one => new Place?[] { one.Base, one.At, one.Task?.FreeAt, one.EndsIn }))
            .Concat((situation.Demand?.Sites ?? []).Select(site => (Place?)site.Place))
            .OfType<Place>().Distinct().OrderBy(place => place.Easting).ThenBy(place => place.Northing),
    ];
}

/// <summary>How a routing service has answered last.</summary>
/// <param name="AnsweredAt">UTC; null when it never has.</param>
/// <param name="FailedAt">UTC; null when it never has failed.</param>
/// <param name="Why">What was wrong the last time; null when it answered then.</param>
public sealed record RoutingState(Instant? AnsweredAt, Instant? FailedAt, string? Why = null)
{
    /// <summary>The last answer was none.</summary>
    public bool IsFailing => Why is not null;
}
