using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>An allocation that can be taken back, from the message that says it was made.</summary>
/// <param name="Reference">The referral.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Clinician">Who was allocated.</param>
/// <param name="Name">Their name.</param>
/// <param name="Form">Takes it back.</param>
public sealed record UndoShown(string Reference, VisitId Visit, StaffId Clinician, string Name, FormState Form)
{
    /// <summary>The newest allocation that nobody has accepted yet; null when there is none, or this person may not.</summary>
    internal static UndoShown? Of(HttpContext http, OpenedReferral opened)
    {
        var newest = opened.Visits.SelectMany(visit => visit.Crew.Select(slot => (visit.Id, Slot: slot)))
            .Where(one => one.Slot is { Clinician: not null, AcceptedAt: null, SetOffAt: null }).OrderByDescending(one => one.Slot.AllocatedAt).FirstOrDefault();
        return http.User.Actor.Dispatches && newest.Slot?.Clinician is { } who
            ? new(opened.Referral.Reference, newest.Id, who, http.RequestServices.GetRequiredService<StaffNames>().Of(who), FormState.Blank(http.NewId()))
            : null;
    }
}

/// <summary>Takes an allocation back: <c>POST /referrals/{key}/undo-allocation</c>. Fields: visit, clinician.</summary>
internal static class UndoPages
{
    public static void MapUndo(this IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{key}/undo-allocation", Undo).RequireAuthorization(Policies.Dispatch);

    private static async Task<IResult> Undo(string key, HttpContext http, ReferralReading reading, CommandDoor door)
    {
        var form = await http.ReadForm();
        if (await reading.Find(http, key) is not { } referral || !VisitId.TryParse(form.Text("visit"), null, out var visit) || !referral.OpenVisits.Contains(visit) || form.Text("clinician") is not { } who)
        {
            return PageResults.NotThere(http);
        }

        var answer = await door.Send(form.Sender(http.User) with { SeenVersion = null }, new UndoAllocation(visit, new(who), http.Now()));
        return answer.Taken
            ? PageResults.SeeOther($"/referrals/{referral.Reference}?done=undone")
            : PageResults.Show<ErrorPage>(
                new ErrorPageModel(http.Frame(), "The allocation is not undone", answer.Refusal!.Words, "Nothing was changed.", http.TraceIdentifier)
                {
                    BackHref = $"/referrals/{referral.Reference}",
                    BackText = "Back to the referral",
                },
                answer.Status());
    }
}
