using System.Globalization;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;

namespace Ucr.Server.Integration.Travel;

/// <summary>Asks an OSRM-style service for the drives between places: <c>/table/v1/driving/…?annotations=duration</c>.</summary>
/// <param name="http">With the service's root as its base address.</param>
/// <param name="settings">The profile.</param>
public sealed class OsrmTable(HttpClient http, TravelSettings settings)
{
    /// <summary>Asks.</summary>
    /// <param name="sources">Rows.</param>
    /// <param name="destinations">Columns.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The answer; without durations, and with the reason as its code, when there is none.</returns>
    public async Task<OsrmReply> Ask(IReadOnlyList<Place> sources, IReadOnlyList<Place> destinations, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Query(sources, destinations), UriKind.Relative), cancellation);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
            var said = OsrmReply.Read(body, sources.Count, destinations.Count);
            return answer.IsSuccessStatusCode ? said : new(string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {said.Code}"), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever goes wrong on the way: the plan goes on with estimates, and says why.
            return new(Why(e), null);
        }
    }

    // The retries' own exceptions by their names: two libraries of that name are loaded, with the same types in both.
    private static string Why(Exception e) => e.GetType().Name switch
    {
        "TimeoutRejectedException" or nameof(OperationCanceledException) or nameof(TaskCanceledException) => "no answer in time",
        "BrokenCircuitException" => "left alone for a while after many failures",
        var other => other,
    };

    private string Query(IReadOnlyList<Place> sources, IReadOnlyList<Place> destinations)
    {
        Place[] all = [.. sources.Union(destinations)];
        var at = all.Select((place, index) => (place, index)).ToDictionary(one => one.place, one => one.index);
        string Indices(IEnumerable<Place> places) => string.Join(';', places.Select(place => at[place].ToString(CultureInfo.InvariantCulture)));
        return $"table/v1/{settings.Profile}/{string.Join(';', all.Select(GridPosition.Text))}?sources={Indices(sources)}&destinations={Indices(destinations)}&annotations=duration";
    }
}
