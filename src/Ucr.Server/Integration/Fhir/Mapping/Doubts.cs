namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>What is odd about a message, each thing once, in order.</summary>
internal sealed class Doubts(IEnumerable<string> first)
{
    private readonly SortedSet<string> codes = new(first, StringComparer.Ordinal);

    /// <summary>Takes note of something, where the condition holds.</summary>
    public void AddIf(bool holds, string code)
    {
        if (holds)
            codes.Add(code);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> ToList() => [.. codes];
}
