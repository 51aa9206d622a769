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
