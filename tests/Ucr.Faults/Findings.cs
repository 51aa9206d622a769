using System.Globalization;

namespace Ucr.Faults;

/// <summary>What was promised, and whether it held.</summary>
internal sealed class Findings
{
    /// <summary>True while nothing is broken.</summary>
    public bool AllHeld { get; private set; } = true;

    /// <summary>Prints a number that helps to understand the run.</summary>
    public void Count(string what, object value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {what}: {value}"));

    /// <summary>Prints whether a promise held; <paramref name="how"/> is empty when it did.</summary>
    public void Promise(string promise, string how)
    {
        AllHeld &= how.Length == 0;
        Console.WriteLine(how.Length == 0 ? $"held    {promise}" : $"broken: {promise}: {how}");
    }

    /// <summary>Prints whether there were none of what must not be.</summary>
    public void None(string promise, IReadOnlyCollection<string> offenders) =>
        Promise(promise, offenders.Count == 0 ? "" : $"{offenders.Count}, such as {string.Join(", ", offenders.Take(3))}");
}
