using System.CommandLine;

namespace Ucr.Server.Operations;

/// <summary><c>ucr settings export</c> and <c>ucr settings import</c>: a provider's settings as one file, without a running service.</summary>
internal static class SettingsCommands
{
    /// <summary>The command with both.</summary>
    /// <param name="started">Tells in one line what stopped a start.</param>
    public static Command Both(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var provider = new Option<string?>("--provider") { Description = "Whose settings: an ODS code, as RYZ. Not needed where the database serves one provider." };
        return new("settings", "Writes a provider's settings to a file, or reads them from one.") { Export(provider, started), Import(provider, started) };
    }

    private static Command Export(Option<string?> provider, Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var to = new Option<string?>("--out") { Description = "The file to write; the console when left out." };
        var export = new Command("export", "Writes the settings in force as JSON.") { provider, to };
        export.SetAction((parsed, cancellation) => started(
            () => StandaloneRun.Of(parsed.GetValue(provider), (services, of) => new SettingsRun(services).Export(of, parsed.GetValue(to), cancellation), cancellation), cancellation));
        return export;
    }

    private static Command Import(Option<string?> provider, Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var file = new Argument<string>("file") { Description = "A file as export writes it." };
        var reason = new Option<string?>("--reason") { Description = "Why they change, without patient data; needed unless it is a preview." };
        var from = new Option<string?>("--from") { Description = "When they begin to hold, UTC, as 2026-12-01T08:00:00Z; 15 seconds from now when left out." };
        var preview = new Option<bool>("--preview") { Description = "Says what would change, also in the last week, and changes nothing." };
        var by = new Option<string>("--by") { Description = "Who changes them; the user of this machine when left out.", DefaultValueFactory = _ => Environment.UserName };
        var import = new Command("import", "Changes the settings to those of a file.") { file, provider, reason, from, preview, by };
        import.SetAction((parsed, cancellation) => started(
            () => StandaloneRun.Of(
                parsed.GetValue(provider),
                (services, of) => new SettingsRun(services).Import(of, parsed.GetValue(file)!, new(parsed.GetValue(by)!, parsed.GetValue(reason) ?? "", parsed.GetValue(from), parsed.GetValue(preview)), cancellation),
                cancellation),
            cancellation));
        return import;
    }
}
