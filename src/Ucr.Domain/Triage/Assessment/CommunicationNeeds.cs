namespace Ucr.Domain.Triage.Assessment;

/// <summary>How the person moves.</summary>
public enum Mobility
{
    /// <summary>By themselves.</summary>
    Alone,

    /// <summary>With one person's help.</summary>
    OneHelper,

    /// <summary>With two people's help.</summary>
    TwoHelpers,

    /// <summary>With a hoist.</summary>
    Hoist,

    /// <summary>In bed.</summary>
    Bed,
}

/// <summary>What reaching and moving the person needs.</summary>
/// <param name="Interpreter">Needs an interpreter; the words say the language.</param>
/// <param name="AccessibleInformation">Needs information in another form; the words say which.</param>
/// <param name="Hearing">Hears badly.</param>
/// <param name="Sight">Sees badly.</param>
/// <param name="Mobility">How they move; null when nobody asked.</param>
/// <param name="WeightKg">Whole kilograms, 1 to 500, told or estimated; null when nobody asked.</param>
public sealed record CommunicationNeeds(
    Stated Interpreter, Stated AccessibleInformation, Stated Hearing, Stated Sight, Mobility? Mobility = null, int? WeightKg = null)
{
    /// <summary>Nothing was asked.</summary>
    public static readonly CommunicationNeeds NotAsked = new(Stated.NotAsked, Stated.NotAsked, Stated.NotAsked, Stated.NotAsked);

    /// <summary>These on top of what was known.</summary>
    public CommunicationNeeds Or(CommunicationNeeds earlier) => new(
        Interpreter.Or(earlier.Interpreter),
        AccessibleInformation.Or(earlier.AccessibleInformation),
        Hearing.Or(earlier.Hearing),
        Sight.Or(earlier.Sight),
        Mobility ?? earlier.Mobility,
        WeightKg ?? earlier.WeightKg);
}
