namespace Ucr.Benchmarks.Intake;

/// <summary>
/// Names of invented people, all as long as one another and few of them alike: a service whose patients all bear one name would warn of
/// every one of them with every other one.
/// </summary>
internal static class InventedNames
{
    private const int Letters = 26;

    /// <summary>The name of one of them: eight letters, and four.</summary>
    public static (string Family, string Given) Of(int number)
    {
        var mixed = unchecked((uint)number * 2_654_435_761u);
        return ($"In{Word(mixed, 6)}", Word(mixed / 7, 4));
    }

    private static string Word(uint from, int length) => string.Create(length, from, (letters, seed) =>
    {
        for (var i = 0; i < letters.Length; i++, seed /= Letters)
        {
            letters[i] = (char)((i == 0 && length < 6 ? 'A' : 'a') + (seed % Letters));
        }
    });
}
