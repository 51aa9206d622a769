using System.Security.Cryptography;
using System.Text.Json;

namespace Ucr.Dispatch.Travel;

/// <summary>
/// Drives that somebody else worked out before planning began: a value, so that planning stays pure, and its name holds a
/// hash of every drive, so that a plan by other drives has another hash. Hours and spread are those of the source that
/// stands in where a drive is missing.
/// </summary>
public sealed class TravelTable : ITravelTime
{
    private readonly Dictionary<(Place From, Place To), int> seconds;
    private readonly ITravelTime otherwise;

    /// <summary>Takes drives.</summary>
    /// <param name="source">Whose drives they are: <c>osrm</c>.</param>
    /// <param name="drives">Seconds on the road for each pair that is known, from 0 to a day.</param>
    /// <param name="otherwise">Stands in, and gives hours and spread.</param>
    /// <param name="whyNotKnown">Why others are missing; null for the source's name.</param>
    public TravelTable(string source, IEnumerable<KeyValuePair<(Place From, Place To), int>> drives, ITravelTime otherwise, string? whyNotKnown = null)
    {
        (seconds, this.otherwise, Source) = (new(drives), otherwise, source);
        WhyNotKnown = whyNotKnown ?? $"{source} does not know them";
        Name = $"{source}/{Convert.ToHexStringLower(SHA256.HashData(ToJson()))[..12]}+{otherwise.Name}";
    }

    /// <summary>Whose drives they are.</summary>
    public string Source { get; }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string WhyNotKnown { get; }

    /// <summary>How many drives it knows.</summary>
    public int Count => seconds.Count;

    /// <inheritdoc />
    public Drive? Usual(Place from, Place to) => seconds.TryGetValue((from, to), out var on) ? new(SpeedsByHour.ParkingMinutes, on / 60.0)
        : from == to ? new(SpeedsByHour.ParkingMinutes, 0)
        : null;

    /// <inheritdoc />
    public double Slowness(Instant leaving) => otherwise.Slowness(leaving);

    /// <inheritdoc />
    public double Deviation(double minutes) => otherwise.Deviation(minutes);

    /// <inheritdoc />
    public Drive Instead(Place from, Place to) => otherwise.Usual(from, to) ?? otherwise.Instead(from, to);

    /// <summary>The table as it can be kept: places once, then seconds from each to each; -1 where a drive is missing.</summary>
    public byte[] ToJson()
    {
        Place[] places = [.. seconds.Keys.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().OrderBy(place => place.Easting).ThenBy(place => place.Northing)];
        return JsonSerializer.SerializeToUtf8Bytes(new Kept(
            Source, WhyNotKnown, [.. places.SelectMany(place => new[] { place.Easting, place.Northing })],
            [.. places.SelectMany(from => places.Select(to => seconds.GetValueOrDefault((from, to), -1)))]));
    }

    /// <summary>The table that was kept.</summary>
    /// <param name="json">From <see cref="ToJson"/>.</param>
    /// <param name="otherwise">The source that stood in.</param>
    /// <exception cref="FormatException">It is not such a table.</exception>
    public static TravelTable FromJson(ReadOnlySpan<byte> json, ITravelTime otherwise)
    {
        if (Read(json) is not { } kept || kept.Places.Count % 2 != 0 || kept.Seconds.Count != kept.Places.Count / 2 * (kept.Places.Count / 2))
        {
            throw new FormatException($"These {json.Length} bytes are no table of drives.");
        }

        Place[] places = [.. kept.Places.Chunk(2).Select(pair => new Place(pair[0], pair[1]))];
        var drives = kept.Seconds.Select((on, cell) => KeyValuePair.Create((places[cell / places.Length], places[cell % places.Length]), on)).Where(drive => drive.Value >= 0);
        return new(kept.Source, drives, otherwise, kept.WhyNotKnown);
    }

    private static Kept? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Kept>(json) is { Places: not null, Seconds: not null, Source: not null } kept ? kept : null;
        }
        catch (JsonException e)
        {
            throw new FormatException($"No table of drives: {e.Message}", e);
        }
    }

    private sealed record Kept(string Source, string WhyNotKnown, IReadOnlyList<int> Places, IReadOnlyList<int> Seconds);
}
