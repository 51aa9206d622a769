namespace Ucr.Domain.Settings;

/// <summary>How a value of the settings is typed.</summary>
public enum PolicyFieldKind
{
    /// <summary>A whole number of minutes.</summary>
    Minutes,

    /// <summary>A whole number of minutes, or nothing.</summary>
    OptionalMinutes,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number that may have a fraction.</summary>
    Decimal,

    /// <summary>Yes or no.</summary>
    Switch,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>Several lines of text, one for each item.</summary>
    Lines,

    /// <summary>One line of text.</summary>
    Text,
}

/// <summary>One of the values that a choice can have.</summary>
/// <param name="Value">As typed and stored.</param>
/// <param name="Words">As shown.</param>
public sealed record PolicyOption(string Value, string Words);

/// <summary>What came of typing a value: the policies with it, or what is wrong.</summary>
/// <param name="Policies">Null when the text cannot be taken.</param>
/// <param name="Fault">One sentence that says what to type; null when it was taken.</param>
public sealed record PolicyTyped(ServicePolicies? Policies, string? Fault)
{
    /// <summary>The value was taken.</summary>
    public static PolicyTyped Taken(ServicePolicies policies) => new(policies, null);

    /// <summary>The value cannot be taken.</summary>
    public static PolicyTyped Wrong(string fault) => new(null, fault);
}

/// <summary>A value of the settings that a manager can change: how it reads, how it is typed, what it may be.</summary>
/// <param name="Name">Unique among all fields, in kebab case: the form's field.</param>
/// <param name="Label">What is asked for, with its unit.</param>
/// <param name="Kind">How it is typed.</param>
public sealed record PolicyField(string Name, string Label, PolicyFieldKind Kind)
{
    /// <summary>Where the value stands in the exported file, as a JSON pointer.</summary>
    public required Func<ServicePolicies, string> Pointer { get; init; }

    /// <summary>The present value as it would be typed.</summary>
    public required Func<ServicePolicies, string> Read { get; init; }

    /// <summary>The policies with a typed value.</summary>
    public required Func<ServicePolicies, string, PolicyTyped> Write { get; init; }

    /// <summary>What is wrong with the value that stands there; null when nothing is.</summary>
    public required Func<ServicePolicies, string?> Fault { get; init; }

    /// <summary>What may be typed; null when the label says enough.</summary>
    public string? Hint { get; init; }

    /// <summary>What a choice offers.</summary>
    public IReadOnlyList<PolicyOption> Options { get; init; } = [];
}
