using System.CommandLine;
using System.Globalization;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Runs;

namespace Ucr.Server.Operations;

/// <summary><c>ucr simulate</c>: days, months or years of an invented county in fake time, without a database.</summary>
internal static class SimulateCommand
{
    private const int EveryDays = 10;

    /// <summary>The command.</summary>
    /// <param name="started">Tells in one line what stopped a start.</param>
    public static Command Of(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var county = new Option<string>("--county") { Description = "A county of the settings: urban, mixed or rural.", DefaultValueFactory = _ => "mixed" };
        var days = new Option<int>("--days") { Description = "How many days.", DefaultValueFactory = _ => 30 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same days.", DefaultValueFactory = _ => 1 };
        var settings = new Option<string?>("--settings") { Description = "A file with everything that is assumed; the program's own when left out. --write-settings shows it." };
        var to = new Option<string?>("--out") { Description = "A file for one line of JSON a day." };
        var policies = new Option<RunPolicy[]>("--policy") { Description = "planner, insertion or nearest; several to compare.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [RunPolicy.Planner] };
        var write = new Option<bool>("--write-settings") { Description = "Prints the program's own settings, and simulates nothing." };
        var simulate = new Command("simulate", "Simulates days, months or years of an invented county in fake time.") { county, days, seed, settings, to, policies, write };
        simulate.SetAction((parsed, cancellation) => started(
            async () =>
            {
                if (parsed.GetValue(write))
                {
                    await Console.Out.WriteAsync(SettingsFile.UsualText());
                    return 0;
                }

                var order = new RunOrder(parsed.GetValue(seed), parsed.GetValue(county)!, parsed.GetValue(days), Settings(parsed.GetValue(settings)));
                Check(order);
                await Run(order, parsed.GetValue(policies)!, parsed.GetValue(to), cancellation);
                return 0;
            },
            cancellation));
        return simulate;
    }

    private static SimulationSettings Settings(string? file)
    {
        try
        {
            return file is null ? SimulationSettings.Usual : SettingsFile.Read(File.ReadAllText(file));
        }
        catch (Exception e) when (e is SettingsRefused or IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"{file} cannot be used. {e.Message}", e);
        }
    }

    private static void Check(RunOrder order)
    {
        if (!order.Settings.Counties.ContainsKey(order.County))
        {
            throw new CannotStart($"--county is \"{order.County}\". The settings have {string.Join(", ", order.Settings.Counties.Keys)}.");
        }

        if (order.Days is < 1 or > 3660)
        {
            throw new CannotStart("--days takes a number from 1 to 3660.");
        }
    }

    private static async Task Run(RunOrder order, IReadOnlyList<RunPolicy> policies, string? to, CancellationToken cancellation)
    {
        await using var lines = to is null ? TextWriter.Null : File.CreateText(to);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{order.County} county, {order.Days} days, seed {order.Seed}"));
        foreach (var policy in policies.Distinct())
        {
            var asked = order with { Policy = policy };
            await lines.WriteLineAsync(RunLines.Of(asked));
            var days = new List<DayOfRun>();
            foreach (var day in SimulationRun.Days(asked))
            {
                cancellation.ThrowIfCancellationRequested();
                days.Add(day with { Journal = [] });
                await lines.WriteLineAsync(RunLines.Of(policy, day));
                await Progress(policy, days.Count, order.Days);
            }

            var summary = RunSummary.Of(policy, days);
            await lines.WriteLineAsync(RunLines.Of(summary));
            await Console.Out.WriteLineAsync(Words(summary));
        }
    }

    private static Task Progress(RunPolicy policy, int done, int of) => done % EveryDays == 0 && done < of
        ? Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{policy}: {done} of {of} days"))
        : Task.CompletedTask;

    private static string Words(RunSummary sum) => string.Create(CultureInfo.InvariantCulture, $"""

        {sum.Policy}
          received {sum.Received}, closed {sum.Closed}, open in the end {sum.Open}
          seen on two hours {sum.SeenTwoHour}: {sum.MetPercent} % in time, mean {sum.MeanMinutes} min, nine in ten within {sum.NinetiethMinutes} min
          overdue in the evening {sum.Undone}, declined by the patient {sum.Declined}, by clinicians {sum.DeclinedByClinicians}, no access {sum.NoAccess}
          {sum.DriveHours} hours on the road, {sum.Refusals} acts refused by a rule
        """);
}
