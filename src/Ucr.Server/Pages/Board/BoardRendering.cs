using NodaTime;

namespace Ucr.Server.Pages.Board;

/// <summary>Renders a row outside a request: the same component as on the page.</summary>
public sealed class BoardRendering(Fragments fragments)
{
    /// <summary>The row's HTML.</summary>
    public Task<string> Row(BoardRowModel row, Instant now) => fragments.Render<BoardRow>((nameof(BoardRow.Row), row), (nameof(BoardRow.Now), now));
}
