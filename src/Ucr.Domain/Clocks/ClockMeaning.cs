namespace Ucr.Domain.Clocks;

/// <summary>Where a rule comes from: a local option is never shown as a national standard.</summary>
public enum RuleOrigin
{
    /// <summary>National guidance, or the national measure.</summary>
    National,

    /// <summary>Practice of one service or county.</summary>
    Local,
}

/// <summary>How certain a rule's wording is.</summary>
public enum Certainty
{
    /// <summary>V: read in the source.</summary>
    Verified,

    /// <summary>I: inferred from text that was read.</summary>
    Inferred,

    /// <summary>R: recalled, not confirmed.</summary>
    Recalled,

    /// <summary>P: a decision of this product, where no rule was found.</summary>
    ProductDecision,
}

/// <summary>What a kind of clock is, for people and for the documents.</summary>
/// <param name="Words">Its name on a screen.</param>
/// <param name="Rule">Its name on events, in kebab case; the settings' version goes behind it.</param>
/// <param name="StartsWhen">Continues "It started when …".</param>
/// <param name="StopsWhen">Continues "It stops when …".</param>
/// <param name="Origin">National or local.</param>
/// <param name="Certainty">How certain the rule is.</param>
/// <param name="Source">Where the rule stands: the numbered rule or the clinical ruling.</param>
public sealed record ClockMeaning(
    string Words, string Rule, string StartsWhen, string StopsWhen, RuleOrigin Origin, Certainty Certainty, string Source);
