using System.CommandLine;
using System.Text;
using Ucr.Server.Allocation.Decisions;

namespace Ucr.Server.Operations;

/// <summary><c>ucr decision show ID</c>: what an allocation was decided from, run again and compared.</summary>
internal static class DecisionCommands
{
    private const int NotFound = 1;
    private const int Differs = 2;

    /// <summary>The command.</summary>
    /// <param name="started">Tells in one line what stopped a start.</param>
    public static Command Show(Func<Func<Task<int>>, CancellationToken, Task<int>> started)
    {
        var id = new Argument<string>("id") { Description = "The hash that stands on a proposal or an allocation; its first eight digits are enough." };
        var provider = new Option<string?>("--provider") { Description = "Whose decision: an ODS code, as RYZ. Not needed where the database serves one provider." };
        var json = new Option<bool>("--json") { Description = "The plan in its canonical form instead of words." };
        var show = new Command("show", "Shows what a decision was made from, runs the planner again and says whether it comes to the same plan: 0 when it does, 2 when not.") { id, provider, json };
        show.SetAction((parsed, cancellation) => started(
            () => StandaloneRun.Of(parsed.GetValue(provider), (services, of) => Shown(services, of, parsed.GetValue(id)!, parsed.GetValue(json), cancellation), cancellation), cancellation));
        return new("decision", "Explains a decision of the planner.") { show };
    }

    private static async Task<int> Shown(IServiceProvider services, string provider, string id, bool json, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<DecisionReading>().Find(provider, id, cancellation) is not { } decision)
        {
            await Console.Error.WriteLineAsync($"ucr: No decision of {provider} begins with {id}, or several do. Give at least eight digits of the hash; a visit's page and its story show it.");
            return NotFound;
        }

        if (json)
        {
            Console.WriteLine(Encoding.UTF8.GetString(decision.Again.Plan.ToJson()));
        }
        else
        {
            foreach (var line in DecisionText.Lines(decision))
            {
                Console.WriteLine(line);
            }
        }

        return decision.Again.IsSame ? 0 : Differs;
    }
}
