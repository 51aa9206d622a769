using Ucr.Domain.Clocks;

namespace Ucr.Domain.Settings;

/// <summary>One way to answer a policy's question.</summary>
/// <param name="Name">Stands on the events that the rule produces.</param>
/// <param name="Words">What it means, in a sentence.</param>
/// <param name="Offered">True when a service can choose it; false when it is known and not built.</param>
public sealed record PolicyAlternative(PolicyName Name, string Words, bool Offered = false);

/// <summary>A rule of the service as a policy that people can read: the question it answers, where it comes from, what holds.</summary>
/// <param name="Key">In kebab case, kept for ever.</param>
/// <param name="Question">What it answers, in plain words, with a question mark.</param>
/// <param name="Origin">National or local.</param>
/// <param name="Certainty">How sure we are.</param>
/// <param name="Source">Where it was read, or that it was not.</param>
public sealed record PolicyEntry(string Key, string Question, RuleOrigin Origin, Certainty Certainty, string Source)
{
    /// <summary>The numbers of the rules it stands for, in docs/standards.md.</summary>
    public IReadOnlyList<int> Rules { get; init; } = [];

    /// <summary>The numbers of the clinical rulings it stands for.</summary>
    public IReadOnlyList<int> Rulings { get; init; } = [];

    /// <summary>What holds under some policies, in words.</summary>
    public Func<ServicePolicies, string> Present { get; init; } = _ => "";

    /// <summary>The ways to answer the question, the default first; empty where the answer is a number or a list.</summary>
    public IReadOnlyList<PolicyAlternative> Alternatives { get; init; } = [];

    /// <summary>The values that a manager can change; none where the rule is fixed.</summary>
    public IReadOnlyList<PolicyField> Fields { get; init; } = [];

    /// <summary>What holds where nobody changed anything.</summary>
    public string Default => Present(ServicePolicies.Default);

    /// <summary>The alternative of a name, in words; the name itself where it is unknown.</summary>
    public string WordsOf(PolicyName name) => Alternatives.FirstOrDefault(alternative => alternative.Name == name)?.Words ?? name.Value;

    /// <summary>The policy of a rule that nobody can change: its default, in the words of the first alternative.</summary>
    public static PolicyEntry Fixed(
        string key, string question, RuleOrigin origin, Certainty certainty, string source, params PolicyAlternative[] alternatives) =>
        new(key, question, origin, certainty, source) { Present = _ => alternatives[0].Words, Alternatives = alternatives };
}
