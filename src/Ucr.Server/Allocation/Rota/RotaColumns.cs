namespace Ucr.Server.Allocation.Rota;

/// <summary>The columns of a rota as a file (docs/rota.md), in any order; case and blanks around a name do not matter.</summary>
public static class RotaColumns
{
    internal const string Clinician = "clinician";
    internal const string Date = "date";
    internal const string Start = "start";
    internal const string End = "end";
    internal const string Team = "team";
    internal const string Profession = "profession";
    internal const string Capabilities = "capabilities";
    internal const string Base = "base";
    internal const string EndsIn = "ends in";
    internal const string Breaks = "breaks";
    internal const string Kit = "kit";
    internal const string RegisteredUntil = "registered until";
    internal const string SignedOff = "signed off";
    internal const string Gender = "gender";
    internal const string Languages = "languages";

    /// <summary>Those that a file cannot do without.</summary>
    internal static readonly IReadOnlyList<string> Needed = [Clinician, Date, Start, End, Team, Profession, Base];

    /// <summary>All of them, in the order of the template.</summary>
    internal static readonly IReadOnlyList<string> All =
        [Clinician, Date, Start, End, Team, Profession, Capabilities, Base, EndsIn, Breaks, Kit, RegisteredUntil, SignedOff, Gender, Languages];

    /// <summary>A file to begin with: invented people, and places where nobody lives.</summary>
    public static readonly string Template =
        string.Join(',', All) + "\r\n"
        + "priya.nair,2026-11-24,08:00,18:00,Harbour,Nurse,assessment;catheter until 2027-01-31;wound grade 2,590000 476000,,12:00-13:30 30,bladder_scanner,2027-09-30,yes,woman,malayalam\r\n"
        + "callum.reid,2026-11-24,20:00,06:00,Harbour,Paramedic,assessment;lifting,590000 476000,584000 485000,00:00-01:30 30,lifting_cushion;key_box,2027-03-31,yes,,\r\n";
}
