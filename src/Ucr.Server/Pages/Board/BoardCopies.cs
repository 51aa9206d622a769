using System.Globalization;
using System.Text;
using NodaTime;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;

namespace Ucr.Server.Pages.Board;

/// <summary>The board where nobody acts: on a wall, on paper for a downtime, and as a file.</summary>
internal static class BoardCopies
{
    private static readonly string[] Columns =
        ["reference", "stage", "clock", "due", "family_name", "given_name", "nhs_number", "age", "need", "referred_by", "locality", "postcode", "who", "note"];

    public static void MapBoardCopies(this IEndpointRouteBuilder app)
    {
        app.MapGet("/board/wall", Wall).RequireAuthorization(Policies.Board).ExcludeFromDescription();
        app.MapGet("/board/print", Print).RequireAuthorization(Policies.Board).ExcludeFromDescription();
        app.MapGet("/board.csv", Csv).RequireAuthorization(Policies.Board).ExcludeFromDescription();
    }

    // Nobody is named on a wall, so that the copy asked for every few seconds is no look at a patient; opening it is recorded.
    private static async Task<IResult> Wall(HttpContext http, BoardReading reading, AccessLog access, [AsParameters] BoardQuery query, bool? again)
    {
        if (again != true)
        {
            await access.RecordAsync(http.User, AccessedThing.Board, "wall");
        }

        return PageResults.Show<BoardWallPage>(await Model(http, reading, query.Filter));
    }

    private static async Task<IResult> Print(HttpContext http, BoardReading reading, AccessLog access, [AsParameters] BoardQuery query)
    {
        await access.RecordAsync(http.User, AccessedThing.Board, $"print{query.Filter.Query}");
        return PageResults.Show<BoardPrintPage>(await Model(http, reading, query.Filter));
    }

    private static async Task<IResult> Csv(HttpContext http, BoardReading reading, AccessLog access, IClock clock, [AsParameters] BoardQuery query)
    {
        await access.RecordAsync(http.User, AccessedThing.Board, $"csv{query.Filter.Query}");
        var model = await Model(http, reading, query.Filter);
        var text = new StringBuilder().Append(string.Join(',', Columns)).Append("\r\n");
        foreach (var row in model.Groups.SelectMany(group => group.Rows))
        {
            text.Append(string.Join(',', Cells(row, clock.GetCurrentInstant()).Select(Cell))).Append("\r\n");
        }

        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "board.csv");
    }

    private static async Task<BoardCopyModel> Model(HttpContext http, BoardReading reading, BoardFilter filter)
    {
        var frame = http.Frame();
        var (rows, _) = await reading.Open(http.User.Provider, http.RequestAborted);
        return new(frame, [.. BoardGroups.Of(rows.Where(row => filter.Shows(row, frame.Now)), frame.Now).Where(group => group.Rows.Count > 0)], filter);
    }

    private static string?[] Cells(BoardRowModel row, Instant now) =>
    [
        row.Reference, StageWords.Of(row.Stage).Words, row.Clock is { } clock ? ClockText.Words(clock, now) : "No clock yet",
        row.Clock is { } face ? TimeText.Iso(face.DueAt) : "", row.Patient.Family, row.Patient.Given, row.NhsNumber,
        row.Age?.ToString(CultureInfo.InvariantCulture), row.Need, row.Source, row.Locality, row.Postcode, row.Who, row.WhoNote ?? row.Alert,
    ];

    // A cell that a spreadsheet would take for a formula begins with an apostrophe.
    private static string Cell(string? value)
    {
        var text = value is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..] ? "'" + value : value ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <summary>What a copy of the board shows.</summary>
/// <param name="Groups">Those with rows.</param>
/// <param name="Filter">What it is narrowed to.</param>
public sealed record BoardCopyModel(Layout.PageFrame Frame, IReadOnlyList<BoardGroup> Groups, BoardFilter Filter);

/// <summary>The filter as it stands in the address.</summary>
internal sealed record BoardQuery(string? Find, string? Locality, [property: Microsoft.AspNetCore.Mvc.FromQuery(Name = "clock")] string? Clock, string? Stage)
{
    /// <summary>What the board is narrowed to.</summary>
    public BoardFilter Filter => new(Find, Locality, Clock, Stage);
}
