using System.CommandLine;
using Ucr.Benchmarks.ColdStart;
using Ucr.Server.Operations;
using Ucr.Server.Operations.Demo;

namespace Ucr.Benchmarks.Screens;

/// <summary>Takes a picture of each page of the demonstration: what <c>docs/screens</c> holds.</summary>
internal static class ScreensCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "screens";

    /// <summary>Long enough after nine o'clock that every page has something to show.</summary>
    private static readonly TimeSpan PlayFor = TimeSpan.FromMinutes(100);

    private const double Speed = 40;

    public static Command Command()
    {
        var folder = new Option<string>("--folder") { Description = "Where the pictures go.", DefaultValueFactory = _ => Path.Combine("docs", "screens") };
        var command = new Command(Name, "Plays the demonstration and takes a picture of each page at a desk and on a phone: docs/testing.md.") { folder };
        command.SetAction((parsed, cancellation) => Take(parsed.GetValue(folder)!, cancellation));
        return command;
    }

    private static async Task<int> Take(string folder, CancellationToken cancellation)
    {
        var data = Directory.CreateTempSubdirectory("ucr-screens-").FullName;
        Environment.SetEnvironmentVariable("UCR_DATA", data);
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Directory.CreateDirectory(folder);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var address = $"http://127.0.0.1:{StartedProgram.FreePort()}";
        var serving = ServiceRun.Serve(address, new DemoSettings(Seed: 1, Speed, 12), over.Token);
        try
        {
            await Played(address, serving, cancellation);
            await using var browser = await ChromiumHere.Start();
            await new Photographer(browser, address, folder).All();
            return 0;
        }
        catch (CannotStart e)
        {
            await Console.Error.WriteLineAsync($"ucr: {e.Message}");
            return 1;
        }
        finally
        {
            await over.CancelAsync();
            await serving.WaitAsync(CancellationToken.None).ContinueWith(_ => { }, TaskScheduler.Default);
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Waits until the service is ready and its day has gone on for a while.</summary>
    private static async Task Played(string address, Task serving, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new(address) };
        for (var ready = false; !ready; await Task.Delay(250, cancellation))
        {
            if (serving.IsCompleted)
            {
                await serving;
                throw new CannotStart("The demonstration ended before it had begun.");
            }

            try
            {
                using var answer = await client.GetAsync("/health/ready", cancellation);
                ready = answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        Console.WriteLine($"The day is played for {PlayFor / Speed:m\\:ss} minutes.");
        await Task.Delay(PlayFor / Speed, cancellation);
    }
}
