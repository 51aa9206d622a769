using System.CommandLine;
using System.Security.Cryptography;
using Ucr.Server.Operations;

namespace Ucr.Faults;

/// <summary>Every fault by its name.</summary>
internal static class Catalogue
{
    private static readonly IReadOnlyList<Fault> All = [NodeDies.Entry, DatabaseDies.Entry, PlannerDies.Entry, ReplyDies.Entry];

    /// <summary>Runs the one that the arguments name.</summary>
    /// <returns>0 when every promise held; else 1.</returns>
    public static async Task<int> Run(string[] args)
    {
        var seed = new Option<int?>("--seed") { Description = "The same seed chooses the same moment; without it one is drawn and printed." };
        var root = new RootCommand("Breaks the service while referrals arrive, and checks what it promised: docs/faults.md.");
        foreach (var fault in All)
        {
            var command = new Command(fault.Name, fault.What) { seed };
            command.SetAction((parsed, cancellation) => Run(fault, parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(100_000), cancellation));
            root.Subcommands.Add(command);
        }

        return Unknown(args) is { } name ? await Refuse($"There is no fault test '{name}'. There are: {Names}.")
            : args.Length == 0 ? await Refuse($"Name a fault test: {Names}.")
            : await root.Parse(args).InvokeAsync();
    }

    private static string Names => string.Join(", ", All.Select(fault => fault.Name));

    private static string? Unknown(string[] args) =>
        args is [var name, ..] && !name.StartsWith('-') && !All.Any(fault => string.Equals(fault.Name, name, StringComparison.Ordinal)) ? name : null;

    private static async Task<int> Run(Fault fault, int seed, CancellationToken cancellation)
    {
        Console.WriteLine($"{fault.Name}, seed {seed}");
        try
        {
            return (await fault.Run(seed, cancellation)).AllHeld ? 0 : 1;
        }
        catch (CannotStart e)
        {
            return await Refuse(e.Message);
        }
    }

    private static async Task<int> Refuse(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}
