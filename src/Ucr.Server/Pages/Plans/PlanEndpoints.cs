using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;

namespace Ucr.Server.Pages.Plans;

/// <summary>What the plan would do now: <c>/plan</c>, and a diversion in one step.</summary>
internal static class PlanEndpoints
{
    /// <summary>Maps the page and its step.</summary>
    public static void MapPlanPages(this IEndpointRouteBuilder app)
    {
        var plan = app.MapGroup("/plan").RequireAuthorization(Policies.Dispatch).ExcludeFromDescription();
        plan.MapGet("", Get);
        plan.MapPost("/divert", Divert);
    }

    private static async Task<IResult> Get(HttpContext http, DiversionDesk desk, AccessLog access)
    {
        await access.RecordAsync(http.User, AccessedThing.Board, "plan");
        return PageResults.Show<PlanPage>(await desk.Read(http));
    }

    private static async Task<IResult> Divert(HttpContext http, DiversionDesk desk)
    {
        var form = await http.ReadForm();
        return await desk.Divert(http, form) is { } refused
            ? PageResults.Show<PlanPage>(await desk.Read(http) with { Refused = refused }, StatusCodes.Status409Conflict)
            : PageResults.SeeOther("/plan");
    }
}
