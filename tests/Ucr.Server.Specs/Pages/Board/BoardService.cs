using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>A service of its own, so that the board shows what its specs made and nothing else moves.</summary>
public sealed class BoardService : IAsyncDisposable
{
    /// <summary>The service.</summary>
    public UcrApp App { get; } = new() { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Ucr:Demonstration"] = "true" } };

    /// <inheritdoc />
    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>The board's specs share one service, one after the other: each counts only what it made, and looks at its own rows.</summary>
[CollectionDefinition(Name)]
public sealed class BoardCollection : ICollectionFixture<BoardService>
{
    /// <summary>What its classes name.</summary>
    public const string Name = "board";
}
