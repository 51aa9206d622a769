using System.Globalization;
using SharpFuzz;

namespace Ucr.Fuzz;

/// <summary>
/// <c>TARGET [FILE]</c>: one input, from the file, or from standard input as AFL++ gives it. <c>TARGET --loop FOLDER SECONDS
/// SEED</c>: the loop in process, over the files of a folder.
/// </summary>
internal static class FuzzProgram
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not [var name, .. var rest] || FuzzTargets.All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal)) is not { } target)
        {
            Console.Error.WriteLine($"Name a target: {string.Join(", ", FuzzTargets.All.Select(known => known.Name))}. See docs/fuzzing.md.");
            return 2;
        }

        if (rest is ["--loop", var folder, var seconds, var seed])
        {
            var result = MutationLoop.Run(target, Seeds.Of(folder), int.Parse(seed, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {result.Inputs} inputs, the slowest {result.Slowest.TotalMilliseconds:0} ms, seed {seed}: {(result.Fault is null ? "no fault" : result.Fault)}"));
            if (result.Input is { } input)
            {
                await File.WriteAllBytesAsync("fault.bin", input);
            }

            return result.Fault is null ? 0 : 1;
        }

        if (rest is [var file])
        {
            target.Read(await File.ReadAllBytesAsync(file));
            return 0;
        }

        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            target.Read(buffer.ToArray());
        });
        return 0;
    }
}
