using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Clocks.Measures;
using Ucr.Domain.Triage.Criteria;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Referrals.Deciding;

namespace Ucr.Server.Allocation.Rota;

/// <summary>One line of a rota, read cell by cell: everything that is wrong in it is said at once, each with its column.</summary>
/// <param name="line">The line of the file, counted from 1.</param>
/// <param name="cell">The text of a column; empty where the file has none.</param>
internal sealed partial class CsvRotaRow(int line, Func<string, string> cell)
{
    private static readonly LocalDatePattern[] Days = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu")];
    private static readonly LocalTimePattern Hours = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    private readonly List<RotaFault> wrong = [];

    /// <summary>The row; null when anything in it is wrong.</summary>
    public (RotaRow? Row, IReadOnlyList<RotaFault> Wrong) Read()
    {
        var clinician = Needed(RotaColumns.Clinician, "Name who works: their name, or their id.");
        var day = Day(RotaColumns.Date, Cell(RotaColumns.Date));
        var startsAt = day is { } on ? At(RotaColumns.Start, Cell(RotaColumns.Start), on, null) : null;
        var endsAt = startsAt is { } start ? At(RotaColumns.End, Cell(RotaColumns.End), day!.Value, start, later: true) : null;
        var (team, profession) = (Needed(RotaColumns.Team, "Name the team."), Needed(RotaColumns.Profession, "Name the profession."));
        var place = Place(RotaColumns.Base, Needed(RotaColumns.Base, "Give where they start: easting and northing in metres."));
        var endsIn = Place(RotaColumns.EndsIn, Cell(RotaColumns.EndsIn));
        var breaks = startsAt is { } from ? Breaks(from, day!.Value) : [];
        var able = Capabilities();
        var credentials = Credentials(able);
        var about = About();
        if (wrong.Count > 0)
        {
            return (null, wrong);
        }

        var row = new RosteredShift(team, profession, [.. able.Select(one => one.Key).Distinct(StringComparer.Ordinal)], place!.Value, endsAt!.Value, endsIn, breaks, Keys(RotaColumns.Kit), credentials, about);
        return (new(line, StaffChoices.IdOf(clinician), startsAt!.Value, row), []);
    }

    private string Cell(string column) => cell(column).Trim();

    private string Needed(string column, string words) => Cell(column) is { Length: > 0 } text ? text : Wrong(column, words, "");

    private string[] Keys(string column) => [.. Cell(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(key => key.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private LocalDate? Day(string column, string text)
    {
        foreach (var pattern in Days)
        {
            if (pattern.Parse(text) is { Success: true, Value: var day })
            {
                return day;
            }
        }

        return Wrong<LocalDate?>(column, $"\"{text}\" is not a date. Write 2026-11-24 or 24/11/2026.", null);
    }

    /// <summary>A London time on the shift's day, or on the next where it would lie before what it follows.</summary>
    private Instant? At(string column, string text, LocalDate day, Instant? after, bool later = false)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Offset? said = parts.ElementAtOrDefault(1) switch { "BST" => Offset.FromHours(1), "GMT" => Offset.Zero, _ => null };
        if (parts.Length is 0 or > 2 || (parts.Length == 2 && said is null) || Hours.Parse(parts[0]) is not { Success: true, Value: var time })
        {
            return Wrong<Instant?>(column, $"\"{text}\" is not a time. Write 08:00; in the hour that comes twice, 01:30 BST or 01:30 GMT.", null);
        }

        var local = day.At(time);
        var (at, refused) = LondonTime.Read(after is { } first && !Follows(local, said, first, later) ? local.PlusDays(1) : local, said, column);
        return refused is null ? at : Wrong<Instant?>(column, refused.Words, null);
    }

    // By the clock on the wall: 20:00 to 06:00 ends on the next day, whatever the clocks do in that night. Where the offset was
    // said, by the instant.
    private static bool Follows(LocalDateTime local, Offset? said, Instant first, bool later)
    {
        if (said is { } offset)
        {
            var at = local.WithOffset(offset).ToInstant();
            return later ? at > first : at >= first;
        }

        var wall = first.InZone(LondonDays.Zone).LocalDateTime;
        return later ? local > wall : local >= wall;
    }

    private Place? Place(string column, string text) => text.Length == 0 ? null
        : Metres().Match(text) is { Success: true } match && int.Parse(match.Groups["east"].Value, CultureInfo.InvariantCulture) is <= 700_000 and var east
            && int.Parse(match.Groups["north"].Value, CultureInfo.InvariantCulture) is <= 1_300_000 and var north
        ? Domain.Values.Place.Near(east, north)
        : Wrong<Place?>(column, $"\"{text}\" is no place. Write easting and northing in metres: 430000 433000.", null);

    private List<PlannedBreak> Breaks(Instant startsAt, LocalDate day)
    {
        var breaks = new List<PlannedBreak>();
        foreach (var text in Cell(RotaColumns.Breaks).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Break().Match(text) is not { Success: true } match)
            {
                Wrong<object?>(RotaColumns.Breaks, $"\"{text}\" is no break. Write when it begins at the earliest and at the latest, and its minutes: 12:00-13:30 30.", null);
            }
            else if (At(RotaColumns.Breaks, match.Groups["from"].Value, day, startsAt) is { } from && At(RotaColumns.Breaks, match.Groups["to"].Value, day, from) is { } to)
            {
                breaks.Add(new(from, to, int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture)));
            }
        }

        return breaks;
    }

    private List<DatedCapability> Capabilities()
    {
        var able = new List<DatedCapability>();
        foreach (var text in Cell(RotaColumns.Capabilities).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (one, refused) = TypedCapability.Read(text);
            able.Add(refused is null ? one : Wrong(RotaColumns.Capabilities, refused, one));
        }

        return able;
    }

    private AboutClinician? About()
    {
        var (gender, languages) = (Cell(RotaColumns.Gender).ToLowerInvariant(), Cell(RotaColumns.Languages).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        ClinicianGender? said = gender switch
        {
            "" => null,
            "woman" or "female" or "f" => ClinicianGender.Woman,
            "man" or "male" or "m" => ClinicianGender.Man,
            _ => Wrong<ClinicianGender?>(RotaColumns.Gender, $"\"{gender}\" is not known. Write woman or man, or leave it empty.", null),
        };
        return said is null && languages.Length == 0 ? null : new(said, [.. languages.Select(LanguageKeys.Of).Distinct(StringComparer.Ordinal)]);
    }

    private Credentials? Credentials(List<DatedCapability> able)
    {
        var (until, signedOff) = (Cell(RotaColumns.RegisteredUntil), Cell(RotaColumns.SignedOff).ToLowerInvariant());
        List<DatedCapability> dated = able.FindAll(TypedCapability.SaysMore);
        if (until.Length == 0 && signedOff.Length == 0 && dated.Count == 0)
        {
            return null;
        }

        if (signedOff is not ("yes" or "no"))
        {
            return Wrong<Credentials?>(RotaColumns.SignedOff, "Write yes, or no for a student or somebody not signed off. It is needed where a registration, or a date or grade of a capability is given.", null);
        }

        var last = until.Length == 0 ? null : Day(RotaColumns.RegisteredUntil, until);
        return new(last?.PlusDays(1).AtStartOfDayInZone(LondonDays.Zone).ToInstant(), signedOff is "yes", dated);
    }

    private T Wrong<T>(string column, string words, T otherwise)
    {
        wrong.Add(new(line, column, words));
        return otherwise;
    }

    [GeneratedRegex(@"^(?<east>\d{1,6})[ ,/]+(?<north>\d{1,7})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Metres();

    [GeneratedRegex(@"^(?<from>\d{1,2}:\d{2}( (BST|GMT))?)\s*-\s*(?<to>\d{1,2}:\d{2}( (BST|GMT))?)\s+(?<minutes>\d{1,3})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Break();
}
