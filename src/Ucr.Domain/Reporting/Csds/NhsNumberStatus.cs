namespace Ucr.Domain.Reporting.Csds;

/// <summary>NHS NUMBER STATUS INDICATOR: how sure it is that a number is this person's (rule 57).</summary>
/// <remarks>Source: docs/standards.md, rule 57. Nobody is refused for the want of a number.</remarks>
public static class NhsNumberStatus
{
    /// <summary>Number present, and traced to this person.</summary>
    public const string Verified = "01";

    /// <summary>Number present, not traced.</summary>
    public const string NotTraced = "02";

    /// <summary>No number: a trace is to be made.</summary>
    public const string TraceRequired = "03";

    /// <summary>No number, and none is needed.</summary>
    public const string NotPresent = "07";

    /// <summary>The code for a person as the service knows them.</summary>
    /// <param name="number">Null when there is none.</param>
    /// <param name="traced">Whether a trace has confirmed it.</param>
    /// <param name="canBeTraced">Enough is known of the person to trace them: name and date of birth.</param>
    public static string For(NhsNumber? number, bool traced, bool canBeTraced) => (number, traced, canBeTraced) switch
    {
        (not null, true, _) => Verified,
        (not null, false, _) => NotTraced,
        (null, _, true) => TraceRequired,
        (null, _, false) => NotPresent,
    };
}
