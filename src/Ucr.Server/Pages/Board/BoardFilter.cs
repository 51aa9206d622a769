using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Board;

/// <summary>What the board is narrowed to. It stands in the address, so a link shows the same.</summary>
/// <param name="Find">Text that a row must hold.</param>
/// <param name="Locality">Null for all.</param>
/// <param name="Kind">"2h" or "2d"; null for both.</param>
/// <param name="Stage">A stage's key, "over" or "soon"; null for all.</param>
public sealed record BoardFilter(string? Find = null, string? Locality = null, string? Kind = null, string? Stage = null)
{
    /// <summary>True when everything is shown.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Find) && Empty(Locality) && Empty(Kind) && Empty(Stage);

    /// <summary>The same rule as <c>board.js</c> applies to the row's attributes.</summary>
    public bool Shows(BoardRowModel row, NodaTime.Instant now) =>
        (string.IsNullOrWhiteSpace(Find) || row.SearchText.Contains(Find.Trim().ToLowerInvariant(), StringComparison.Ordinal))
        && (Empty(Locality) || string.Equals(row.Locality, Locality, StringComparison.Ordinal))
        && (Empty(Kind) || string.Equals(row.Clock?.Kind, Kind, StringComparison.Ordinal))
        && (Empty(Stage) || InTile(row, Stage!, now));

    /// <summary>The address of the board with another stage chosen; choosing the same one again clears it.</summary>
    public string HrefForStage(string stage) => "/board" + (this with { Stage = string.Equals(Stage, stage, StringComparison.Ordinal) ? null : stage }).Query;

    private static bool InTile(BoardRowModel row, string stage, NodaTime.Instant now) => stage switch
    {
        "over" => row.Clock is { } clock && ClockText.State(clock, now) == ClockState.Over,
        "soon" => row.Clock is { } clock && ClockText.State(clock, now) == ClockState.Soon,
        _ => string.Equals(StageWords.Of(row.Stage).Key, stage, StringComparison.Ordinal),
    };

    /// <summary>What stands behind the address: "?find=smith", empty when everything is shown.</summary>
    public string Query
    {
        get
        {
            var pairs = new (string Name, string? Value)[] { ("find", Find), ("locality", Locality), ("clock", Kind), ("stage", Stage) }
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
                .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
            var query = string.Join('&', pairs);
            return query.Length == 0 ? "" : "?" + query;
        }
    }

    private static bool Empty(string? value) => string.IsNullOrWhiteSpace(value);
}
