using NodaTime;
using Ucr.Domain.Clocks.Queue;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Board;

/// <summary>A named part of the board.</summary>
public sealed record BoardGroup(string Key, string Words, IReadOnlyList<BoardRowModel> Rows);

/// <summary>
/// Risk to life, then due and breached, whatever their stage; then by stage; inside each by clinical urgency, then the soonest due.
/// </summary>
public static class BoardGroups
{
    /// <summary>The first group's key, as <c>data-group</c> says it.</summary>
    public const string First = "first";

    private static readonly BoardStage[] Stages =
        [BoardStage.NeedsTriage, BoardStage.ToAllocate, BoardStage.Allocated, BoardStage.OnTheWay, BoardStage.WithPatient, BoardStage.OutcomeOwed, BoardStage.Redirected];

    /// <summary>All groups, empty ones too: the script needs a place for what may come.</summary>
    public static IReadOnlyList<BoardGroup> Of(IEnumerable<BoardRowModel> rows, Instant now)
    {
        var byGroup = rows.ToLookup(row => KeyOf(row, now), StringComparer.Ordinal);
        return
        [
            new(First, "Risk to life, over time or due soon", Ordered(byGroup[First])),
            .. Stages.Select(StageWords.Of).Select(stage => new BoardGroup(stage.Key, stage.Words, Ordered(byGroup[stage.Key]))),
        ];
    }

    /// <summary>The group that a row stands in at an instant. With the patient is seen: its clock no longer calls anybody.</summary>
    public static string KeyOf(BoardRowModel row, Instant now) =>
        row.Place.RiskToLife || (row.Clock is { StoppedAt: null } clock && ClockText.State(clock, now) is ClockState.Over or ClockState.Soon)
            ? First
            : StageWords.Of(row.Stage).Key;

    private static List<BoardRowModel> Ordered(IEnumerable<BoardRowModel> rows) => [.. rows.OrderBy(row => row.Place, QueueOrder.Instance)];
}
