using System.CommandLine;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Operations.Importing;
using Ucr.Server.Security;

namespace Ucr.Server.Operations;

/// <summary>What the program can be told: run the service or the demonstration, simulate, write and read the settings, import files, or explain a decision.</summary>
public static class CommandLine
{
    /// <summary>
    /// More than the host and PostgreSQL take to stop. Without such a time the library leaves Ctrl-C to the system until
    /// the host listens, and the system would end the service but not the database that it has just started.
    /// </summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromMinutes(2);

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>0; 1 when it could not start; 130 when it was stopped before it had started.</returns>
    public static async Task<int> Run(string[] args)
    {
        var urls = new Option<string>("--urls") { Description = "Address to listen on.", DefaultValueFactory = _ => UcrService.DefaultAddress };
        var root = new RootCommand("Ucr: dispatch for urgent community response. Without a command it runs the service.") { urls };
        root.SetAction((parsed, cancellation) => Started(() => Served(parsed.GetValue(urls)!, null, cancellation), cancellation));
        root.Subcommands.Add(Demonstration(urls));
        root.Subcommands.Add(SettingsCommands.Both(Started));
        root.Subcommands.Add(DecisionCommands.Show(Started));
        root.Subcommands.Add(SimulateCommand.Of(Started));
        root.Subcommands.Add(ImportCommands.All(Started));
        return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeToStop });
    }

    private static Command Demonstration(Option<string> urls)
    {
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same day.", DefaultValueFactory = _ => 1 };
        var speed = new Option<double>("--speed") { Description = "How many times faster than life, 1 to 600.", DefaultValueFactory = _ => 30 };
        var hours = new Option<double>("--hours") { Description = "Hours of the day that referrals arrive in.", DefaultValueFactory = _ => 12 };
        speed.Validators.Add(result =>
        {
            if (result.GetValue(speed) is < 1 or > 600)
            {
                result.AddError("--speed takes a number from 1 to 600.");
            }
        });
        var demo = new Command("demo", "Runs the service with an invented county and a service day that unfolds by itself.") { urls, seed, speed, hours };
        demo.SetAction((parsed, cancellation) => Started(() => Served(
            parsed.GetValue(urls)!, new DemoSettings(parsed.GetValue(seed), parsed.GetValue(speed), parsed.GetValue(hours)), cancellation), cancellation));
        return demo;
    }

    private static async Task<int> Served(string urls, DemoSettings? demonstration, CancellationToken cancellation)
    {
        await ServiceRun.Serve(urls, demonstration, cancellation);
        return 0;
    }

    /// <summary>What stops a start is told in one line that says what to do.</summary>
    private static async Task<int> Started(Func<Task<int>> run, CancellationToken cancellation)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is CannotStart or SecuritySetupException)
        {
            await Console.Error.WriteLineAsync($"ucr: {e.Message}");
            return 1;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync("ucr: Another program listens on that address. Stop it, or choose another one with --urls http://localhost:5081.");
            return 1;
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // Stopped while it started: whatever that interrupted has nothing to tell. 130 is what a shell expects after Ctrl-C.
            return 130;
        }
    }
}
