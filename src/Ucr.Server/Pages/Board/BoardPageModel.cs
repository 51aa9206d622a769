using NodaTime;
using Ucr.Server.Pages.Escalations;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Board;

/// <summary>The live board.</summary>
/// <param name="Rows">Every open referral that this person may see; the filter only hides.</param>
/// <param name="Localities">What the filter offers.</param>
public sealed record BoardPageModel(
    PageFrame Frame,
    IReadOnlyList<BoardRowModel> Rows,
    BoardFilter Filter,
    IReadOnlyList<string> Localities,
    IReadOnlyList<BoardClinician> Clinicians)
{
    /// <summary>The event store's global position that the rows stand at: where the stream goes on.</summary>
    public long Position { get; init; }

    /// <summary>What nobody has taken on.</summary>
    public IReadOnlyList<EscalationRow> Escalations { get; init; } = [];

    /// <summary>Tiles in the order of the path; each is a filter.</summary>
    public IReadOnlyList<BoardTile> Tiles =>
    [
        new("over", "over time", Rows.Count(row => Is(row, ClockState.Over))),
        new("soon", "due soon", Rows.Count(row => Is(row, ClockState.Soon))),
        Tile(BoardStage.NeedsTriage),
        Tile(BoardStage.ToAllocate),
        Tile(BoardStage.Allocated),
        Tile(BoardStage.OnTheWay),
        Tile(BoardStage.WithPatient),
    ];

    private BoardTile Tile(BoardStage stage)
    {
        var words = StageWords.Of(stage);
        return new(words.Key, char.ToLowerInvariant(words.Words[0]) + words.Words[1..], Rows.Count(row => row.Stage == stage));
    }

    private bool Is(BoardRowModel row, ClockState state) => row.Clock is { } clock && ClockText.State(clock, Frame.Now) == state;
}

/// <summary>A number over the board that is also a filter.</summary>
public sealed record BoardTile(string Key, string Words, int Count);

/// <summary>A clinician on shift, for the list beside the board.</summary>
/// <param name="State">The group that they stand in: "Free now", "On the way", "With patient", "On a break".</param>
/// <param name="Note">"Physio, Castle" and what they still hold.</param>
public sealed record BoardClinician(string Name, string State, string Note);
