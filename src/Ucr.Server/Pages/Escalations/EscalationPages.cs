using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Values;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Escalations;

/// <summary>What is late or wrong: <c>/escalations</c>. The link in a notification leads here, behind the sign-in.</summary>
public static class EscalationPages
{
    private const int OnTheBoard = 3;

    /// <summary>Maps the page and its form.</summary>
    public static void MapEscalationPages(this IEndpointRouteBuilder app)
    {
        var escalations = app.MapGroup("/escalations").RequireAuthorization(Policies.Board).ExcludeFromDescription();
        escalations.MapGet("", async (HttpContext http, EscalationReading reading, StaffNames staff) =>
            PageResults.Show<EscalationsPage>(new EscalationsModel(http.Frame(), await http.Rows(reading, staff))));
        escalations.MapGet("/on-the-board", async (HttpContext http, EscalationReading reading, StaffNames staff) =>
            new RazorComponentResult<BoardEscalations>(new { Rows = await http.Rows(reading, staff), Now = http.Now(), Most = OnTheBoard, Frame = http.Frame() }));
        escalations.MapPost("/take-on", TakeOn);
    }

    /// <summary>What stands, as this person sees it.</summary>
    internal static async Task<IReadOnlyList<EscalationRow>> Rows(this HttpContext http, EscalationReading reading, StaffNames staff)
    {
        var viewer = http.Frame().Viewer;
        return [.. (await reading.Open(http.User.Provider, http.User.Actor, http.RequestAborted)).Select(item => EscalationRow.Of(item, viewer, staff, http.NewId()))];
    }

    private static async Task<IResult> TakeOn(HttpContext http, CommandDoor door)
    {
        var form = await http.ReadForm();
        if (!Enum.TryParse<EscalationKind>(form.Text("kind"), out var kind) || !InstantPattern.ExtendedIso.Parse(form.Text("dueAt") ?? "").TryGetValue(Instant.MinValue, out var dueAt))
        {
            return PageResults.NotThere(http);
        }

        var answer = Guid.TryParse(form.Text("referral"), out var referral)
            ? await door.Send(form.Sender(http.User), new AcknowledgeEscalation(new ReferralId(referral), kind, dueAt))
            : await door.Send(form.Sender(http.User), new AcknowledgeAtDesk(kind, dueAt, Guid.TryParse(form.Text("about"), out var about) ? about : null));

        // Whoever was second sees that it has gone from the list.
        return answer.Refusal == CommandAnswer.NotThere ? PageResults.NotThere(http) : PageResults.SeeOther(string.Equals(form.Text("back"), "/board", StringComparison.Ordinal) ? "/board" : "/escalations");
    }
}
