namespace Ucr.Server.Reporting;

/// <summary>By what a figure can be divided: a property of the referral that it counts.</summary>
public enum Cut
{
    /// <summary>The part of the service's area.</summary>
    Locality,

    /// <summary>The team whose attended contact was recorded first.</summary>
    Team,

    /// <summary>Who referred.</summary>
    Source,

    /// <summary>The need at receipt; once accepted, as the clinician saw it.</summary>
    Need,

    /// <summary>The hour of receipt, Europe/London.</summary>
    Hour,

    /// <summary>The age at receipt, in bands.</summary>
    Age,

    /// <summary>Why it was rejected, or where it was redirected to.</summary>
    Reason,

    /// <summary>How far it was when its clock fell due, by the recorded times.</summary>
    Stage,

    /// <summary>Why its standard was not met, as somebody said.</summary>
    BreachReason,

    /// <summary>The weekday of receipt, Europe/London.</summary>
    Weekday,

    /// <summary>The GP practice, by its ODS code.</summary>
    Practice,

    /// <summary>The council's area in which the person lives.</summary>
    Council,

    /// <summary>The primary care network where the person lives.</summary>
    Pcn,

    /// <summary>The place where the person lives.</summary>
    Place,

    /// <summary>The integrated care board where the person lives.</summary>
    Icb,

    /// <summary>How deprived the part is where the person lives, in tenths.</summary>
    Deprivation,

    /// <summary>Rural or urban, where the person lives.</summary>
    Rurality,

    /// <summary>Sex, as recorded.</summary>
    Sex,

    /// <summary>Ethnic group, as recorded.</summary>
    Ethnicity,
}

/// <summary>Cuts as they stand in addresses and at the head of a column.</summary>
public static class Cuts
{
    /// <summary>"locality": in addresses and files.</summary>
    public static string Key(this Cut cut) => cut switch
    {
        Cut.Locality => "locality",
        Cut.Team => "team",
        Cut.Source => "source",
        Cut.Need => "need",
        Cut.Hour => "hour",
        Cut.Age => "age",
        Cut.Reason => "reason",
        Cut.BreachReason => "breach",
        Cut.Weekday => "weekday",
        Cut.Practice => "practice",
        Cut.Council => "council",
        Cut.Pcn => "pcn",
        Cut.Place => "place",
        Cut.Icb => "icb",
        Cut.Deprivation => "deprivation",
        Cut.Rurality => "rurality",
        Cut.Sex => "sex",
        Cut.Ethnicity => "ethnicity",
        _ => "stage",
    };

    /// <summary>The head of its column.</summary>
    public static string Title(this Cut cut) => cut switch
    {
        Cut.Locality => "Locality",
        Cut.Team => "Team",
        Cut.Source => "Who referred",
        Cut.Need => "Need",
        Cut.Hour => "Hour of receipt",
        Cut.Age => "Age",
        Cut.BreachReason => "Why it was not in time",
        Cut.Reason => "Why rejected, or where redirected to",
        Cut.Weekday => "Weekday of receipt",
        Cut.Practice => "GP practice",
        Cut.Council => "Council",
        Cut.Pcn => "Primary care network",
        Cut.Place => "Place",
        Cut.Icb => "Integrated care board",
        Cut.Deprivation => "Deprivation, in tenths",
        Cut.Rurality => "Rural or urban",
        Cut.Sex => "Sex",
        Cut.Ethnicity => "Ethnic group",
        _ => "When it fell due",
    };

    /// <summary>The cut of a key; null when there is none.</summary>
    public static Cut? Parse(string? key)
    {
        foreach (var cut in Enum.GetValues<Cut>())
        {
            if (string.Equals(cut.Key(), key, StringComparison.Ordinal))
            {
                return cut;
            }
        }

        return null;
    }
}
