using System.CommandLine;

namespace Ucr.Server.Operations.Importing;

/// <summary><c>ucr import</c>: what comes as a file, into a service that runs or not.</summary>
internal static class ImportCommands
{
    /// <summary>The command with everything that can be imported.</summary>
    /// <param name="started">Tells in one line what stopped a start.</param>
    public static Command All(Func<Func<Task<int>>, CancellationToken, Task<int>> started) =>
        new("import", "Reads a file into the service.") { PlaceCommands.Postcodes(started), PlaceCommands.Organisations(started), PlaceCommands.Areas(started), PlaceCommands.Population(started), HistoryCommands.History(started) };
}
