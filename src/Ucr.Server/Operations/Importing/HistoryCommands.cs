using System.CommandLine;
using Marten;
using Ucr.Domain;
using Ucr.Server.Intake.History;

namespace Ucr.Server.Operations.Importing;

/// <summary><c>ucr import history FILE</c>: history of another system or of paper, into a running or a new service.</summary>
internal static class HistoryCommands
{
    private const int SomeRefused = 2;

    /// <summary>The command. Whoever may run it on the service's machine answers as its operator, for every provider.</summary>
    /// <param name="started">Tells in one line what stopped a start.</param>
    public static Command History(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var file = new Argument<string>("file") { Description = "JSON Lines in UTF-8, one referral a line: docs/history.md. A single dash reads from the console." };
        var provider = new Option<string?>("--provider") { Description = "Takes the lines of one provider only: an ODS code, as RYZ." };
        var by = new Option<string>("--by") { Description = "Who brings it in; the user of this machine when left out.", DefaultValueFactory = _ => Environment.UserName };
        var history = new Command("history", "Brings in history: 0 when every line was taken or held already, 2 when lines were refused, each told with its number.") { file, provider, by };
        history.SetAction((parsed, cancellation) => started(
            () => StandaloneRun.OfAll(services => Run(services, parsed.GetValue(file)!, parsed.GetValue(provider), parsed.GetValue(by)!, cancellation), cancellation), cancellation));
        return history;
    }

    private static async Task<int> Run(IServiceProvider services, string file, string? provider, string by, CancellationToken cancellation)
    {
        try
        {
            await using var stream = file is "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            if (!services.GetRequiredService<IHostEnvironment>().IsProduction())
            {
                // A new service: in production this is a step of deployment.
                await services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
            }

            var told = new HistoryTelling(Console.Out, Console.Error);
            var operatorOfIt = new Actor(new(by), new HashSet<Role> { Role.Manager }, Registered: false);
            var totals = await services.GetRequiredService<HistoryImport>().Take(stream, new(operatorOfIt, of => provider is null || string.Equals(of, provider, StringComparison.OrdinalIgnoreCase)), told.Progress, cancellation);
            told.End(totals);
            return totals.Refused == 0 ? 0 : SomeRefused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"ucr: {file} cannot be read: {e.Message}");
            return 1;
        }
    }
}
