using System.Text.Json;

namespace Ucr.Server.Integration.Travel;

/// <summary>What a routing service's table says: seconds from each source to each destination, null where there is no road.</summary>
/// <param name="Code"><c>Ok</c>, or why not: <c>TooBig</c>, <c>NoSegment</c> and others of OSRM's documentation.</param>
/// <param name="Durations">Rows by source; null without an answer.</param>
public sealed record OsrmReply(string? Code, IReadOnlyList<IReadOnlyList<double?>>? Durations)
{
    private const double Day = 86_400;

    /// <summary>Reads an answer that must have so many rows and columns.</summary>
    /// <param name="body">JSON.</param>
    /// <param name="sources">Rows.</param>
    /// <param name="destinations">Columns.</param>
    /// <returns>The answer; one whose code says what is wrong with it otherwise.</returns>
    public static OsrmReply Read(ReadOnlySpan<byte> body, int sources, int destinations)
    {
        try
        {
            var said = JsonSerializer.Deserialize<OsrmReply>(body, JsonSerializerOptions.Web);
            return said switch
            {
                null or { Code: null } => new("not a table", null),
                { Code: not "Ok" } => said with { Durations = null },
                { Durations: { } rows } when rows.Count == sources && rows.All(row => row?.Count == destinations && row.All(IsDrive)) => said,
                _ => new("a table of another size, or with impossible drives", null),
            };
        }
        catch (JsonException)
        {
            return new("not JSON", null);
        }
    }

    private static bool IsDrive(double? seconds) => seconds is null or (>= 0 and <= Day);
}
