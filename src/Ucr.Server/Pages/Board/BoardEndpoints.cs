using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Pages.Escalations;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Storage.News;

namespace Ucr.Server.Pages.Board;

/// <summary>The live board: <c>/board</c>, its stream, and its table alone for a script that fell behind.</summary>
public static class BoardEndpoints
{
    /// <summary>Adds what the board is made of.</summary>
    public static void AddBoard(this IServiceCollection services)
    {
        services.AddSingleton<StaffNames>();
        services.AddSingleton<BoardReading>();
        services.AddSingleton<BoardRendering>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<IEventNews>(provider => provider.GetRequiredService<LiveFeed>());
    }

    /// <summary>Maps the board.</summary>
    public static void MapBoard(this IEndpointRouteBuilder app)
    {
        var board = app.MapGroup("/board").RequireAuthorization(Policies.Board).ExcludeFromDescription();
        board.MapGet("", Page);
        board.MapGet("/table", Table);
        board.MapGet("/stream", Stream);
        app.MapBoardCopies();
    }

    private static async Task<RazorComponentResult<BoardPage>> Page(
        HttpContext http, BoardReading reading, EscalationReading escalations, StaffNames staff, AccessLog access, IClock clock, [AsParameters] BoardQuery query)
    {
        var user = http.User;
        await access.RecordAsync(user, AccessedThing.Board, query.Locality ?? "all");
        var (rows, position) = await reading.Open(user.Provider, http.RequestAborted);
        var clinicians = await reading.Clinicians(user.Provider, clock.GetCurrentInstant(), http.RequestAborted);
        string[] localities = [.. rows.Select(row => row.Locality).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var open = await http.Rows(escalations, staff);
        return new(new { Model = new BoardPageModel(http.Frame(), rows, query.Filter, localities, clinicians) { Position = position, Escalations = open } });
    }

    private static async Task<RazorComponentResult<BoardTable>> Table(ClaimsPrincipal user, BoardReading reading, IClock clock, AccessLog access, HttpContext http, [AsParameters] BoardQuery query)
    {
        await access.RecordAsync(user, AccessedThing.Board, query.Locality ?? "all");
        var now = clock.GetCurrentInstant();
        var (rows, position) = await reading.Open(user.Provider, http.RequestAborted);
        http.Response.Headers["X-Board-Position"] = position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(new { Groups = BoardGroups.Of(rows, now), query.Filter, Now = now });
    }

    private static async Task<IResult> Stream(HttpContext http, LiveFeed feed, AccessLog access, [FromHeader(Name = "Last-Event-ID")] string? last)
    {
        await access.RecordAsync(http.User, AccessedThing.Board, "live");
        return new StreamAnswer(to => feed.Watch(http.User.Provider, last, to, http.RequestAborted));
    }
}
