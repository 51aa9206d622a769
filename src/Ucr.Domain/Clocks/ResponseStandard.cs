namespace Ucr.Domain.Clocks;

/// <summary>What a response is measured against: WAITING TIME MEASUREMENT TYPE (COMMUNITY CARE).</summary>
public enum ResponseStandard
{
    /// <summary>Type 05: two-hour urgent community response, subject to the standard.</summary>
    TwoHour,

    /// <summary>Type 07: two-hour urgent community response, not subject to the standard. The code is inferred, not verified.</summary>
    TwoHourExempt,

    /// <summary>Type 06: two-day standard for reablement.</summary>
    TwoDay,
}

/// <summary>What a standard means.</summary>
public static class ResponseStandards
{
    /// <summary>From clock start to due: 2 hours, or 48 hours. Exactly that long is met.</summary>
    public static Duration Limit(this ResponseStandard standard) => standard == ResponseStandard.TwoDay ? Duration.FromHours(48) : Duration.FromHours(2);

    /// <summary>The clock that measures it.</summary>
    public static ClockKind Kind(this ResponseStandard standard) => standard switch
    {
        ResponseStandard.TwoHour => ClockKind.TwoHour,
        ResponseStandard.TwoHourExempt => ClockKind.TwoHourExempt,
        ResponseStandard.TwoDay => ClockKind.TwoDay,
        _ => throw new UnreachableException($"No clock for {standard}."),
    };

    /// <summary>The national code as it is exported.</summary>
    public static string Code(this ResponseStandard standard) => standard switch
    {
        ResponseStandard.TwoHour => "05",
        ResponseStandard.TwoDay => "06",
        ResponseStandard.TwoHourExempt => "07",
        _ => throw new UnreachableException($"No code for {standard}."),
    };

    /// <summary>In words: "2-hour".</summary>
    public static string InWords(this ResponseStandard standard) => standard switch
    {
        ResponseStandard.TwoHour => "2-hour",
        ResponseStandard.TwoDay => "2-day",
        ResponseStandard.TwoHourExempt => "2-hour, exempt",
        _ => throw new UnreachableException($"No words for {standard}."),
    };
}
