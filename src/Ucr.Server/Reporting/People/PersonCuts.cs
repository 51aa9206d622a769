namespace Ucr.Server.Reporting.People;

/// <summary>The cuts that come from the patient's record and from where they live: <c>p</c> is the row of <see cref="PersonTable"/>.</summary>
internal static class PersonCuts
{
    /// <summary>Whether a cut needs it.</summary>
    public static bool IsOfPerson(this Cut cut) => cut >= Cut.Practice;

    /// <summary>Whether anything of a scope needs it.</summary>
    public static bool NeedsPeople(ReportScope scope, Cut? by) => by?.IsOfPerson() == true || scope.Only.Keys.Any(IsOfPerson);

    /// <summary>The value of a row, never null.</summary>
    public static string Sql(Cut cut) => cut switch
    {
        Cut.Practice => "coalesce(p.practice, '')",
        Cut.Council => "coalesce(p.council, '')",
        Cut.Pcn => "coalesce(p.pcn, '')",
        Cut.Place => "coalesce(p.place, '')",
        Cut.Icb => "coalesce(p.icb, '')",
        Cut.Rurality => "coalesce(p.rural_urban, '')",
        Cut.Deprivation => "coalesce(to_char(p.deprivation_decile, 'FM00'), '')",
        Cut.Sex => "coalesce(p.sex, '')",
        _ => """
            case when p.ethnicity in ('A', 'B', 'C') then 'a-white' when p.ethnicity in ('D', 'E', 'F', 'G') then 'b-mixed' when p.ethnicity in ('H', 'J', 'K', 'L') then 'c-asian'
            when p.ethnicity in ('M', 'N', 'P') then 'd-black' when p.ethnicity in ('R', 'S') then 'e-other' when p.ethnicity = 'Z' then 'z-not-stated' else '' end
            """,
    };

    /// <summary>A value as people read it.</summary>
    public static string Words(Cut cut, string value) => (cut, value) switch
    {
        (_, "") => "Not known",
        (Cut.Deprivation, "01") => "1, the most deprived tenth",
        (Cut.Deprivation, "10") => "10, the least deprived tenth",
        (Cut.Deprivation, _) => value.TrimStart('0'),
        (Cut.Sex, "female") => "Female",
        (Cut.Sex, "male") => "Male",
        (Cut.Sex, _) => "Other",
        (Cut.Ethnicity, "a-white") => "White",
        (Cut.Ethnicity, "b-mixed") => "Mixed",
        (Cut.Ethnicity, "c-asian") => "Asian or Asian British",
        (Cut.Ethnicity, "d-black") => "Black or Black British",
        (Cut.Ethnicity, "e-other") => "Chinese or another group",
        (Cut.Ethnicity, "z-not-stated") => "Not stated",
        _ => value,
    };
}
