using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Places;

/// <summary>Where the two public layouts keep what is asked of a postcode.</summary>
/// <remarks>
/// The ONS Postcode Directory names its columns in a first line; their names change with the year of the geography
/// (<c>lsoa11</c>, <c>lsoa21</c>, <c>lsoa21cd</c>), so they are found without it, the latest first. Code-Point Open has no such
/// line and ten columns in a fixed order: postcode, quality, easting, northing, country and five administrative codes.
/// </remarks>
internal sealed partial class PostcodeColumns
{
    private const int NoPosition = 9;
    private const int NoPositionOfCodePoint = 90;
    private readonly int code;
    private readonly int? east, north, quality, lsoa, authority, icb, rural, rank, ended;

    private PostcodeColumns(int code, int? east, int? north, int? quality, int? lsoa = null, int? authority = null, int? icb = null, int? rural = null, int? rank = null, int? ended = null) =>
        (this.code, this.east, this.north, this.quality, this.lsoa, this.authority, this.icb, this.rural, this.rank, this.ended) = (code, east, north, quality, lsoa, authority, icb, rural, rank, ended);

    /// <summary>Columns of Code-Point Open.</summary>
    public static PostcodeColumns CodePoint { get; } = new(0, 2, 3, 1, authority: 8);

    /// <summary>Columns by the names of a first line; null when they are none of the ONS Postcode Directory.</summary>
    public static PostcodeColumns? Of(IReadOnlyList<string> heads)
    {
        List<(string Name, int Year, int At)> columns = [.. heads.Select((head, at) => (Known: Name().Match(head.Trim().ToLowerInvariant()), At: at))
            .Where(head => head.Known.Success)
            .Select(head => (head.Known.Groups["name"].Value, int.TryParse(head.Known.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, head.At))];
        int? Find(params string[] names) => names.SelectMany(name => columns.Where(column => string.Equals(column.Name, name, StringComparison.Ordinal)).OrderByDescending(column => column.Year))
            .Select(column => (int?)column.At).FirstOrDefault();
        return (Find("pcds", "pcd"), Find("oseast1m", "east1m"), Find("osnrth1m", "north1m")) is ({ } code, { } east, { } north)
            ? new(code, east, north, Find("osgrdind", "gridind"), Find("lsoa"), Find("oslaua", "lad", "laua"), Find("icb"), Find("ruc", "ru"), Find("imd"), Find("doterm"))
            : null;
    }

    /// <summary>The row at which the reader stands; null when its postcode has no postcode's shape.</summary>
    public PostcodeRow? Read(CsvReader csv)
    {
        if (!Postcode.TryParse(Text(csv, code), out var postcode))
        {
            return null;
        }

        var placed = Number(csv, quality) is not (NoPosition or NoPositionOfCodePoint);
        return new(
            postcode.Value, placed ? Number(csv, east) : null, placed ? Number(csv, north) : null,
            Text(csv, lsoa), Text(csv, authority), Text(csv, icb), Text(csv, rural), Number(csv, rank), Month(Text(csv, ended)));
    }

    private static string? Text(CsvReader csv, int? at) => at is { } column && csv.GetString(column).Trim() is { Length: > 0 } text ? text : null;

    private static int? Number(CsvReader csv, int? at) => int.TryParse(Text(csv, at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string? Month(string? text) => text is { Length: 6 } ? $"{text[..4]}-{text[4..]}" : null;

    [GeneratedRegex("^(?<name>pcds|oseast1m|east1m|osnrth1m|north1m|osgrdind|gridind|lsoa|oslaua|lad|laua|icb|imd|doterm|pcd|ruc|ru)(?<year>[0-9]{0,2})(cd|ind)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Name();
}
