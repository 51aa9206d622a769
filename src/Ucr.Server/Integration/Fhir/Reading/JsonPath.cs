using System.Text;
using System.Text.Json;

namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>Where a JSON reader stands, as a FHIRPath under Bundle, and which members it has met on each level.</summary>
internal sealed class JsonPath
{
    private readonly Stack<Level> levels = new();

    /// <summary>Entries of the Bundle that were met.</summary>
    public int Entries { get; private set; }

    /// <summary>True when the whole is an object.</summary>
    public bool RootIsObject { get; private set; }

    /// <summary>Takes note of a token.</summary>
    /// <returns>What is wrong with it, when a member comes twice.</returns>
    public BarsIssue? Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Step();
                Enter(reader.TokenType == JsonTokenType.StartArray);
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                return null;
            case JsonTokenType.PropertyName:
                return Name(ref reader);
            default:
                Step();
                return null;
        }
    }

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder("Bundle");
        foreach (var level in levels.Reverse())
            _ = level.Members is null ? text.Append('[').Append(level.Index).Append(']') : text.Append(level.Member is null ? "" : ".").Append(level.Member);
        return text.ToString();
    }

    private BarsIssue? Name(ref Utf8JsonReader reader)
    {
        var level = levels.Peek();
        string name;
        try
        {
            name = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return BarsIssue.Structure(ToString(), "A member's name cannot be read.");
        }

        level.Member = FhirNames.IsName(name) ? name : "?";
        return level.Members!.Add(name) ? null : BarsIssue.Structure(ToString(), "The same member comes twice.");
    }

    private void Enter(bool array)
    {
        RootIsObject |= levels.Count == 0 && !array;
        levels.Push(new() { Members = array ? null : new(StringComparer.Ordinal) });
    }

    private void Step()
    {
        if (levels.Count == 0 || levels.Peek() is not { Members: null } array)
            return;
        array.Index++;
        if (levels.Count == 2 && levels.Last().Member is "entry")
            Entries++;
    }

    private sealed class Level
    {
        /// <summary>Null for an array.</summary>
        public HashSet<string>? Members { get; init; }

        public string? Member { get; set; }

        public int Index { get; set; } = -1;
    }
}
